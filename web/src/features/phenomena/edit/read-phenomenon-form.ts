import {
  type PhenomenonInput,
  phenomenonInputSchema,
  privateWitnessSchema,
  type TimestampLike,
  type Witness,
} from '@nest/model';
import { Timestamp } from 'firebase/firestore';
import { coordinatesText, numberText, optional, tagsText, trimmedText } from '@/ui/form/codecs.ts';
import { createFormReader, type FormReading, namedBy } from '@/ui/form/form-reader.ts';
import { durationText } from './duration.ts';
import type { PhenomenonFormValues } from './form-values.ts';
import { isSameTime, offsetText, readTime, type TypedTime } from './observed-time.ts';

export interface Statement {
  input: PhenomenonInput;
  witnesses: Witness[];
}

/** The stored time and its form values: an unchanged time stays exact. */
export interface TimeAsStored {
  observedAt: TimestampLike;
  shown: TypedTime;
}

/** The form field of each model field. */
const inputOf = namedBy({
  observedAt: 'date',
  timePrecision: 'precision',
  utcOffsetMin: 'offset',
  durationS: 'duration',
  exactLocation: 'coordinates',
  'exactLocation.accuracyM': 'accuracy',
  elevationM: 'elevation',
  lookAzimuthDeg: 'lookAzimuth',
  lookElevationDeg: 'lookElevation',
});

const isNamed = ({ name, contact, statement }: Witness) =>
  [name, contact, statement].some((value) => value.trim() !== '');

/** Reads the form into the model's statement, or says for each input what is wrong with it. */
export function readPhenomenonForm(
  values: PhenomenonFormValues,
  stored?: TimeAsStored,
): FormReading<Statement> {
  const form = createFormReader(values);
  const utcOffsetMin = form.read('offset', optional(offsetText));
  const time = readTime(values);
  for (const { field, message } of 'problems' in time ? time.problems : []) {
    form.refuse(field, message);
  }
  const keepsTime = stored !== undefined && isSameTime(values, stored.shown);
  const place = form.read('coordinates', optional(coordinatesText));
  if (place === null && values.accuracy.trim() !== '') {
    form.refuse('accuracy', 'needs coordinates; give a place or empty this field');
  }
  const input = form.check(
    phenomenonInputSchema,
    {
      title: form.read('title', trimmedText),
      summary: values.summary,
      category: values.category,
      shape: values.shape,
      observedAt: keepsTime ? stored.observedAt : Timestamp.fromMillis('ms' in time ? time.ms : 0),
      durationS: form.read('duration', optional(durationText)),
      timePrecision: values.precision,
      utcOffsetMin,
      exactLocation: place && { ...place, accuracyM: form.read('accuracy', optional(numberText)) },
      elevationM: form.read('elevation', optional(numberText)),
      placeName: form.read('placeName', trimmedText),
      geoprivacy: values.geoprivacy,
      lookAzimuthDeg: form.read('lookAzimuth', optional(numberText)),
      lookElevationDeg: form.read('lookElevation', optional(numberText)),
      witnessCount: form.read('witnessCount', optional(numberText)),
      tags: form.read('tags', tagsText),
      audience: values.audience,
    },
    inputOf,
  );
  const rows = [...values.witnesses.entries()].filter(([, witness]) => isNamed(witness));
  const witnesses = form.check(
    privateWitnessSchema.shape.witnesses,
    rows.map(([, witness]) => witness),
    ([index, field = 'name']) => {
      const row = rows[Number(index)];
      return row ? `witnesses.${row[0]}.${String(field)}` : 'witnesses';
    },
  );
  return form.result(input && witnesses && { input, witnesses });
}
