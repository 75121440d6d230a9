import { Bytes, GeoPoint, Timestamp } from 'firebase/firestore';
import type { z } from 'zod';
import type { Fields } from './operations.ts';

const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));

/** Values of every type that Firestore knows, plain, empty and absurd. */
const VALUES: Record<string, unknown> = {
  text: 'text',
  'empty text': '',
  'blank text': ' \t\n',
  'oversized text': 'x'.repeat(100_001),
  'a whole number': 7,
  'a fraction': 1.5,
  'a negative number': -1,
  'an absurd number': 1e300,
  'an absurd negative number': -1e300,
  NaN: Number.NaN,
  infinity: Number.POSITIVE_INFINITY,
  true: true,
  null: null,
  'a list': ['a'],
  'a list of numbers': [1],
  'a list of lists of nothing': [{}],
  'a list that repeats itself': ['a', 'a'],
  'an oversized list': many(1_000, (i) => `a${i}`),
  'a map': { a: 1 },
  'an oversized map': Object.fromEntries(many(1_000, (i) => [`a${i}`, i])),
  'a time': Timestamp.fromMillis(0),
  'a time long past': new Timestamp(-62_135_596_800, 0),
  'a time in the future': new Timestamp(253_402_300_799, 0),
  'a GeoPoint': new GeoPoint(1, 2),
  bytes: Bytes.fromUint8Array(new Uint8Array([1, 2, 3])),
};

export interface Attack {
  /** The mutated field. */
  readonly field: string;
  readonly title: string;
  /** Applies the attack to a valid document. */
  readonly apply: (document: Fields) => Fields;
}

const without = (document: Fields, field: string) =>
  Object.fromEntries(Object.entries(document).filter(([name]) => name !== field));

/**
 * Everything that can be wrong with a document of a schema: a missing field, an extra field, and in
 * each field each value that the schema refuses. A new collection gets them for its schema and one
 * valid example.
 */
export function attacksOn(schema: z.ZodType, example: Fields): Attack[] {
  if (!schema.safeParse(example).success) throw new Error('the example is not valid itself');
  const attacks = Object.keys(example).flatMap((field): Attack[] => [
    { field, title: `without ${field}`, apply: (document) => without(document, field) },
    ...Object.entries(VALUES).map(([name, value]) => ({
      field,
      title: `${field} is ${name}`,
      apply: (document: Fields) => ({ ...document, [field]: value }),
    })),
  ]);
  const more = {
    field: 'extra',
    title: 'a field too many',
    apply: (doc: Fields) => ({ ...doc, extra: 1 }),
  };
  return [...attacks, more].filter((attack) => !schema.safeParse(attack.apply(example)).success);
}

/** One attack for each field, other than leaving it out. */
export function onePerField(attacks: readonly Attack[]): Attack[] {
  const spoiling = attacks.filter(({ title }) => !title.startsWith('without '));
  return [...new Map(spoiling.toReversed().map((attack) => [attack.field, attack])).values()];
}
