import { formatWord } from '@/lib/format/number.ts';
import { AUDIENCE_OPTIONS, GEOPRIVACY_WORDS } from '../list/labels.ts';
import type { FormField, FormValues } from './form-values.ts';
import { hasTimeOfDay } from './observed-time.ts';
import { instantOf, readTags } from './read-form.ts';

/** Fields that are judged and chosen together, since one says little without the others. */
export interface FieldGroup {
  name: string;
  label: string;
  fields: readonly FormField[];
  /** What the group says, in one line. */
  describe(values: FormValues): string;
  /** Whether two forms mean the same; by default, whether they read the same. */
  isSame?(a: FormValues, b: FormValues): boolean;
}

const single = (field: FormField, label: string, unit = ''): FieldGroup => ({
  name: field,
  label,
  fields: [field],
  describe: (values) => (values[field] === '' ? '' : `${String(values[field])}${unit}`),
});

export const FIELD_GROUPS: readonly FieldGroup[] = [
  single('title', 'Title'),
  single('summary', 'Description'),
  { ...single('category', 'Category'), describe: ({ category }) => formatWord(category) },
  { ...single('shape', 'Shape'), describe: ({ shape }) => formatWord(shape) },
  {
    name: 'observed',
    label: 'Time observed',
    fields: ['date', 'time', 'clock', 'offset', 'precision'],
    describe: (values) => {
      const { date, time, clock, offset, precision } = values;
      if (!hasTimeOfDay(precision)) return date;
      return `${date} ${time} ${clock === 'utc' ? 'UTC' : offset}`;
    },
    isSame: (a, b) =>
      a.precision === b.precision &&
      a.offset === b.offset &&
      (instantOf(a) ?? a.date + a.time) === (instantOf(b) ?? b.date + b.time),
  },
  single('duration', 'Duration'),
  {
    name: 'place',
    label: 'Place',
    fields: ['coordinates', 'accuracy', 'placeName', 'geoprivacy'],
    describe: ({ coordinates, accuracy, placeName, geoprivacy }) =>
      [placeName, coordinates, accuracy && `± ${accuracy} m`, GEOPRIVACY_WORDS[geoprivacy]]
        .filter(Boolean)
        .join(' · '),
  },
  single('elevation', 'Elevation', ' m'),
  single('lookAzimuth', 'Azimuth (deg)', '°'),
  single('lookElevation', 'Elevation (deg)', '°'),
  single('witnessCount', 'Number of witnesses'),
  {
    name: 'witnesses',
    label: 'Witnesses',
    fields: ['witnesses'],
    describe: ({ witnesses }) => witnesses.map(({ name }) => name || 'Unnamed').join(', '),
  },
  {
    ...single('tags', 'Tags'),
    describe: ({ tags }) => readTags(tags).join(', '),
    isSame: (a, b) => readTags(a.tags).join() === readTags(b.tags).join(),
  },
  {
    ...single('audience', 'Who may read it'),
    describe: ({ audience }) =>
      AUDIENCE_OPTIONS.find(({ value }) => value === audience)?.label ?? audience,
  },
];

function isSame(group: FieldGroup, a: FormValues, b: FormValues): boolean {
  if (group.isSame) return group.isSame(a, b);
  return group.fields.every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]));
}

/** The groups in which two forms differ. */
export const changedGroups = (a: FormValues, b: FormValues): FieldGroup[] =>
  FIELD_GROUPS.filter((group) => !isSame(group, a, b));

export interface Merge {
  /** Changed by them alone; taken over. */
  theirs: FieldGroup[];
  /** Changed by both, and not alike: somebody has to choose. */
  conflicts: FieldGroup[];
}

/** Compares what both made of the same record. */
export function compare(base: FormValues, theirs: FormValues, mine: FormValues): Merge {
  const changed = changedGroups(base, theirs).filter((group) => !isSame(group, theirs, mine));
  return {
    theirs: changed.filter((group) => isSame(group, base, mine)),
    conflicts: changed.filter((group) => !isSame(group, base, mine)),
  };
}

export type Choice = 'theirs' | 'mine';

/** My form with their changes in it, and the conflicts as they were chosen (else mine). */
export function mergeForms(
  base: FormValues,
  theirs: FormValues,
  mine: FormValues,
  choices: Readonly<Record<string, Choice>> = {},
): FormValues {
  const { theirs: taken, conflicts } = compare(base, theirs, mine);
  const chosen = conflicts.filter((group) => choices[group.name] === 'theirs');
  const fields = [...taken, ...chosen].flatMap((group) => group.fields);
  return { ...mine, ...Object.fromEntries(fields.map((field) => [field, theirs[field]])) };
}
