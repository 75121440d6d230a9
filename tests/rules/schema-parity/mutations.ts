import fc from 'fast-check';
import { Timestamp } from 'firebase/firestore';
import type { Fields } from '../support/operations.ts';

const NOW_S = Math.floor(Date.now() / 1000);
const text = (length: number) =>
  fc.constantFrom('x', 'é', '😀', ' ', '\n').map((unit) => unit.repeat(length / unit.length));

/** Sizes on both sides of every limit that a schema sets. */
const LENGTHS = [0, 1, 40, 41, 60, 61, 80, 81, 120, 121, 128, 129, 140, 141, 200, 201, 254, 255];
const LONG = [500, 501, 2_000, 2_001, 5_000, 5_001];
const NUMBERS = [
  0,
  -0,
  1,
  -1,
  0.5,
  90,
  90.000001,
  -90,
  -90.000001,
  180,
  180.000001,
  -180,
  359.999999,
  360,
  840,
  841,
  -720,
  -721,
  -12_000,
  -12_001,
  100_000,
  100_001,
  1_000_000,
  1_000_001,
  1_000_000_000,
  1_000_000_001,
  20_037_509,
  20_037_510,
  22_000,
  21_999.99,
  31_622_400,
  31_622_401,
  2 ** 53,
  1e300,
  -1e300,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];
const TIMES = [
  [-62_135_596_800, 0],
  [-30_610_224_000, 0],
  [-30_610_224_001, 999_999_000],
  [0, 0],
  [0, 1_000],
  [NOW_S - 60, 999_999_000],
  [NOW_S + 240, 0],
  [NOW_S + 3_600, 0],
  [253_402_300_799, 0],
] as const;

/** A value of any type, often near a limit. */
const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    false,
    '',
    {},
    [],
    [null],
    ['a', 'a'],
    [1],
    ['a,b'],
    [''],
    ['A'],
    [{}],
  ),
  fc.constantFrom(...NUMBERS),
  fc.integer({ min: -1_000, max: 1_000 }),
  fc.double(),
  fc.constantFrom(...LENGTHS, ...LONG).chain(text),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    'https://a',
    'http://a',
    'https://a b',
    'https://a.b:80/c?d#e',
    'https://',
    'HTTPS://a',
  ),
  fc.constantFrom(
    '9q8yyk8yt',
    'ailo00000',
    'shoots/s/sidecar/a.csv',
    'shoots//sidecar/a',
    'abc?~',
    'a b',
  ),
  fc.constantFrom(...TIMES).map(([seconds, nanoseconds]) => new Timestamp(seconds, nanoseconds)),
  fc.array(
    fc.constantFrom(
      'a',
      'b1',
      '#a',
      'é',
      '日本',
      'x y',
      '-x',
      'x'.repeat(40),
      'x'.repeat(41),
      '😀'.repeat(40),
      '😀'.repeat(41),
      7,
    ),
    { maxLength: 4 },
  ),
  fc
    .constantFrom(20, 21, 120, 121)
    .map((count) => Array.from({ length: count }, (_, i) => `t${i}`)),
);

const isMap = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Timestamp);

/** Mutates one field, at any depth; the result may still be valid. */
function mutate(document: Fields): fc.Arbitrary<Fields> {
  const names = Object.keys(document);
  if (names.length === 0) return anyValue.map((value) => ({ extra: value }));
  return fc.constantFrom(...names).chain((name): fc.Arbitrary<Fields> => {
    const rest = Object.fromEntries(Object.entries(document).filter(([other]) => other !== name));
    const value = document[name];
    const put = (next: unknown): Fields => ({ ...rest, [name]: next });
    const choices: fc.WeightedArbitrary<Fields>[] = [
      { weight: 12, arbitrary: anyValue.map(put) },
      { weight: 1, arbitrary: fc.constant(rest) },
      { weight: 1, arbitrary: anyValue.map((extra) => ({ ...document, extra })) },
    ];
    if (isMap(value)) choices.push({ weight: 12, arbitrary: mutate(value).map(put) });
    const first = Array.isArray(value) ? value[0] : undefined;
    if (Array.isArray(value) && isMap(first)) {
      const inside = fc
        .nat(value.length - 1)
        .chain((at) => mutate(value[at] as Fields).map((next) => put(value.with(at, next))));
      choices.push({ weight: 12, arbitrary: inside });
    }
    return fc.oneof(...choices);
  });
}

/** Valid and invalid documents: unchanged, or mutated in one to three places. */
export const spoiltOrNot = (good: fc.Arbitrary<Fields>): fc.Arbitrary<Fields> =>
  fc.oneof(
    { weight: 2, arbitrary: good },
    { weight: 5, arbitrary: good.chain(mutate) },
    { weight: 1, arbitrary: good.chain(mutate).chain(mutate).chain(mutate) },
  );
