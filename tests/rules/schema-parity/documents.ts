import {
  CATEGORIES,
  CLASSIFICATIONS,
  GEOPRIVACIES,
  geohashOf,
  nullFields,
  PHENOMENON_STATUSES,
  PHOTO_HOSTS,
  phenomenonSchema,
  SHAPES,
  SHOOT_STATUSES,
  SOURCES,
  shootSchema,
  TIME_PRECISIONS,
} from '@nest/model';
import fc from 'fast-check';
import { Timestamp } from 'firebase/firestore';
import type { Fields } from '../support/operations.ts';

/** Author and creation time of the documents; access is not compared here. */
export const AUTHOR = 'ada';
export const MADE_AT = Timestamp.fromMillis(Date.UTC(2026, 0, 1));

const stamps = { createdAt: MADE_AT, createdBy: AUTHOR, updatedAt: MADE_AT, updatedBy: AUTHOR };
const stamped = (fields: fc.Arbitrary<object>): fc.Arbitrary<Fields> =>
  fields.map((some) => ({ ...some, ...stamps }));
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const text = (max: number) => fc.string({ unit: 'grapheme-composite', maxLength: max / 4 });
const name = (max: number) =>
  text(max).map((value) => `x${value}`.slice(0, max).replace(/\p{Cs}$/u, ''));
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
const time = fc
  .integer({ min: -30_610_224_000, max: 1_767_225_600 })
  .chain((seconds) =>
    fc.constantFrom(0, 999_999_000).map((nanos) => new Timestamp(seconds, nanos)),
  );
const words = (unit: fc.Arbitrary<string>) => fc.uniqueArray(unit, { maxLength: 6 });
const place = fc.record({
  latitude: double(-90, 90),
  longitude: double(-180, 180),
  accuracyM: orNull(double(0, 20_037_509)),
});
const located = orNull(place).map((location) => ({
  location,
  geohash: location && geohashOf(location),
}));
const audience = fc.constantFrom('team', 'members');
const version = fc.oneof(fc.constantFrom(1, 1_000_000_000), fc.integer({ min: 1, max: 99 }));
const searchTokens = words(fc.stringMatching(/^#?[a-zäß日😀0-9][a-zäß😀0-9 -]{0,20}$/u));

const phenomenonStatement = fc.record({
  title: name(140),
  summary: text(400),
  category: fc.constantFrom(...CATEGORIES),
  shape: fc.constantFrom(...SHAPES),
  observedAt: time,
  durationS: orNull(double(0, 31_622_400)),
  timePrecision: fc.constantFrom(...TIME_PRECISIONS),
  utcOffsetMin: orNull(fc.integer({ min: -720, max: 840 })),
  elevationM: orNull(double(-12_000, 100_000)),
  lookAzimuthDeg: orNull(double(0, 359.9)),
  lookElevationDeg: orNull(double(-90, 90)),
  witnessCount: orNull(fc.integer({ min: 0, max: 1_000_000 })),
  tags: words(fc.stringMatching(/^[a-z0-9][a-z0-9 -]{0,39}$/)),
  audience,
  searchTokens,
  source: fc.constantFrom(...SOURCES),
  sourceReference: orNull(name(200)),
});
const review = fc.oneof(
  fc.constant({ status: 'reported', classification: null, assigneeUid: null, version: 1 }),
  fc.record({
    status: fc.constantFrom(...PHENOMENON_STATUSES),
    classification: orNull(fc.constantFrom(...CLASSIFICATIONS)),
    assigneeUid: orNull(id),
    version,
  }),
);
/** Location and privacy in isolation often contradict each other, as they should here. */
const geoprivacy = fc.constantFrom(...GEOPRIVACIES).chain((privacy) =>
  fc.tuple(located, text(200), double(21_000, 30_000)).map(([at, placeName, accuracyM]) => {
    if (privacy === 'private')
      return { geoprivacy: privacy, location: null, geohash: null, placeName: '' };
    const location =
      privacy === 'obscured' && at.location ? { ...at.location, accuracyM } : at.location;
    return { geoprivacy: privacy, ...at, location, placeName };
  }),
);

export const anyPhenomenon = stamped(
  fc.tuple(phenomenonStatement, review, geoprivacy).map(([statement, screening, at]) => ({
    ...nullFields(phenomenonSchema),
    ...statement,
    ...screening,
    ...at,
  })),
);

export const anyShoot = stamped(
  fc
    .tuple(
      located,
      fc.record({
        title: name(140),
        operatorName: name(120),
        operatorUid: orNull(id),
        device: text(120),
        startedAt: time,
        endedAt: orNull(fc.constantFrom(MADE_AT, new Timestamp(0, 0))),
        path: orNull(fc.stringMatching(/^[?-~]{0,40}$/)),
        orientation: orNull(fc.stringMatching(/^[?-~]{0,40}$/)),
        sidecarRef: fc.constantFrom(null, 'SIDECAR'),
        conditions: text(500),
        notes: text(400),
        phenomenonId: orNull(id),
        audience,
        searchTokens,
        status: fc.constantFrom(...SHOOT_STATUSES),
        version: fc.oneof(fc.constant(1), version),
      }),
    )
    .map(([at, fields]) => ({ ...nullFields(shootSchema), ...fields, ...at })),
);

export const anyComment = stamped(
  fc.record({
    text: name(800),
    authorName: fc.constant('Ada Okafor'),
    status: fc.constantFrom('visible', 'visible', 'withdrawn'),
  }),
);
export const anyPrivateLocation = stamped(
  fc.record({ location: orNull(place), placeName: text(200) }),
);
export const anyPrivateWitness = stamped(
  fc.record({
    witnesses: fc.array(fc.record({ name: text(120), contact: text(250), statement: text(400) }), {
      maxLength: 11,
    }),
  }),
);
export const anySettings = stamped(
  fc.record({
    workspaceName: name(60),
    openRegistration: fc.boolean(),
    defaultAudience: audience,
    defaultGeoprivacy: fc.constantFrom(...GEOPRIVACIES),
    version,
  }),
);
export const anyNotificationPreferences = stamped(
  fc.record({
    assignments: fc.boolean(),
    comments: fc.boolean(),
    screening: fc.boolean(),
    weeklyDigest: fc.boolean(),
  }),
);
export const anyProfile: fc.Arbitrary<Fields> = fc.record({
  displayName: name(80),
  photoUrl: orNull(
    fc.oneof(
      fc.webUrl({ validSchemes: ['https', 'http'], withQueryParameters: true }),
      fc
        .tuple(fc.constantFrom(...PHOTO_HOSTS, 'nest.example'), fc.webPath())
        .map(([host, path]) => `https://${host}${path}`),
    ),
  ),
});
