import {
  type PhenomenonInput,
  phenomenonInputSchema,
  privateWitnessSchema,
  type TimestampLike,
  type Witness,
} from '@nest/model';
import { Timestamp } from 'firebase/firestore';
import { parseCoordinates } from '@/lib/format/coordinates.ts';
import { readDuration } from './duration.ts';
import type { FormValues } from './form-values.ts';
import { parseOffset, readTime, type TypedTime } from './observed-time.ts';

export interface Statement {
  input: PhenomenonInput;
  witnesses: Witness[];
}
type FormErrors = Record<string, string>;
export type FormReading = ({ ok: true } & Statement) | { ok: false; errors: FormErrors };

/** The stored time and how the form showed it: a time that nobody touched stays exact. */
export interface TimeAsStored {
  observedAt: TimestampLike;
  shown: TypedTime;
}

/** Where the model's fields are typed. */
const FIELD_OF: Record<string, string> = {
  observedAt: 'date',
  timePrecision: 'precision',
  utcOffsetMin: 'offset',
  durationS: 'duration',
  exactLocation: 'coordinates',
  'exactLocation.accuracyM': 'accuracy',
  elevationM: 'elevation',
  lookAzimuthDeg: 'lookAzimuth',
  lookElevationDeg: 'lookElevation',
};

/** A typed number; null if nothing is typed, NaN (which the model refuses) if it is no number. */
const numberOf = (text: string): number | null => {
  const trimmed = text.trim().replace('−', '-');
  return trimmed === '' ? null : Number(trimmed.replace(',', '.'));
};

export const readTags = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim().replace(/^#/, '').toLowerCase())
      .filter((tag) => tag !== ''),
  ),
];

const isNamed = ({ name, contact, statement }: Witness) =>
  [name, contact, statement].some((value) => value.trim() !== '');

function sameTime(a: TypedTime, b: TypedTime): boolean {
  const fields = ['precision', 'date', 'time', 'clock'] as const;
  return (
    fields.every((field) => a[field] === b[field]) && (a.clock === 'utc' || a.offset === b.offset)
  );
}

/** Reads the form into the model's statement, or says for each field what is wrong with it. */
export function readForm(values: FormValues, stored?: TimeAsStored): FormReading {
  const errors: FormErrors = {};
  const time = readTime(values);
  for (const { field, message } of 'problems' in time ? time.problems : []) errors[field] = message;
  const keepsTime = stored !== undefined && sameTime(values, stored.shown);
  const observedAt = keepsTime
    ? stored.observedAt
    : Timestamp.fromMillis('ms' in time ? time.ms : 0);

  const offset = values.offset.trim() === '' ? null : parseOffset(values.offset);
  if (values.offset.trim() !== '' && offset === null) {
    errors.offset = 'must be an offset such as +01:00';
  }
  const place = parseCoordinates(values.coordinates);
  const hasPlace = values.coordinates.trim() !== '';
  if (hasPlace && !place) {
    errors.coordinates = 'must be a latitude and a longitude, such as 48.1372, 11.5755';
  }
  if (!hasPlace && values.accuracy.trim() !== '') {
    errors.accuracy = 'needs coordinates; give a place or empty this field';
  }
  const candidate = {
    title: values.title.trim(),
    summary: values.summary,
    category: values.category,
    shape: values.shape,
    observedAt,
    durationS: values.duration.trim() === '' ? null : readDuration(values.duration),
    timePrecision: values.precision,
    utcOffsetMin: offset,
    exactLocation: place && { ...place, accuracyM: numberOf(values.accuracy) },
    elevationM: numberOf(values.elevation),
    placeName: values.placeName.trim(),
    geoprivacy: values.geoprivacy,
    lookAzimuthDeg: numberOf(values.lookAzimuth),
    lookElevationDeg: numberOf(values.lookElevation),
    witnessCount: numberOf(values.witnessCount),
    tags: readTags(values.tags),
    audience: values.audience,
  };
  const input = phenomenonInputSchema.safeParse(candidate);
  const witnesses = privateWitnessSchema.shape.witnesses.safeParse(
    values.witnesses.filter(isNamed),
  );
  for (const issue of input.error?.issues ?? []) {
    const path = issue.path.join('.');
    const field = FIELD_OF[path] ?? FIELD_OF[String(issue.path[0])] ?? String(issue.path[0]);
    errors[field] ??= issue.message;
  }
  const rows = [...values.witnesses.entries()].filter(([, w]) => isNamed(w)).map(([row]) => row);
  for (const issue of witnesses.error?.issues ?? []) {
    const row = rows[Number(issue.path[0])] ?? -1;
    const field = row < 0 ? 'witnesses' : `witnesses.${row}.${String(issue.path[1] ?? 'name')}`;
    errors[field] ??= issue.message;
  }
  if (Object.keys(errors).length > 0 || !input.success || !witnesses.success) {
    return { ok: false, errors };
  }
  return { ok: true, input: input.data, witnesses: witnesses.data };
}

/** The instant that the form means now, in ms since 1970, or null while it cannot be read. */
export function instantOf(values: TypedTime): number | null {
  const read = readTime(values);
  return 'ms' in read ? read.ms : null;
}
