import fc from 'fast-check';
import { AUDIENCES } from '../audience.ts';
import { GEOPRIVACIES, type GeoPoint } from '../geo.ts';
import { type PhenomenonInput, UNKNOWN_PHENOMENON } from '../phenomena/input.ts';
import { CATEGORIES, MAX_DURATION_S, SHAPES } from '../phenomena/vocabulary.ts';
import { EARLIEST_OBSERVATION_MS, TIME_PRECISIONS } from '../time.ts';
import { plainTimestamp } from './timestamps.ts';

/** A number without the zero that has a sign: no place, angle or duration is told as `-0`. */
const finite = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => value + 0);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

/** Text that is not only blanks. */
export const someText = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .filter((value) => /[^ \t\r\n]/.test(value) && value.length <= maxLength);

export const anyPlace: fc.Arbitrary<GeoPoint> = fc.record({
  latitude: finite(-90, 90),
  longitude: finite(-180, 180),
  accuracyM: orNull(finite(0, 100_000)),
});

/** Any valid input of a phenomenon. */
export const anyPhenomenonInput: fc.Arbitrary<PhenomenonInput> = fc
  .record({
    title: someText(140),
    summary: fc.string({ unit: 'grapheme', maxLength: 200 }),
    category: fc.constantFrom(...CATEGORIES),
    shape: fc.constantFrom(...SHAPES),
    observedAt: fc
      .integer({ min: EARLIEST_OBSERVATION_MS, max: Date.UTC(2026, 0, 1) })
      .map(plainTimestamp),
    durationS: orNull(finite(0, MAX_DURATION_S)),
    timePrecision: fc.constantFrom(...TIME_PRECISIONS),
    utcOffsetMin: orNull(fc.integer({ min: -720, max: 840 })),
    exactLocation: orNull(anyPlace),
    elevationM: orNull(finite(-12_000, 100_000)),
    placeName: fc.string({ unit: 'grapheme', maxLength: 30 }),
    geoprivacy: fc.constantFrom(...GEOPRIVACIES),
    lookAzimuthDeg: orNull(finite(0, 359.999)),
    lookElevationDeg: orNull(finite(-90, 90)),
    witnessCount: orNull(fc.integer({ min: 0, max: 1_000_000 })),
    tags: fc.uniqueArray(fc.stringMatching(/^[a-z0-9][a-z0-9 -]{0,39}$/), { maxLength: 5 }),
    audience: fc.constantFrom(...AUDIENCES),
  })
  .map((stated) => ({ ...UNKNOWN_PHENOMENON, ...stated }))
  .filter((input) => input.geoprivacy !== 'obscured' || input.exactLocation !== null);
