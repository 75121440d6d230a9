import { z } from 'zod';
import { idSchema, integer, number, searchTokensSchema, tagsSchema, text } from '../fields.ts';
import {
  geohashSchema,
  geoPointSchema,
  geoprivacySchema,
  OBSCURED_MIN_ACCURACY_M,
} from '../geo.ts';
import { audienceSchema, jobFields, stampFields, versionSchema } from '../metadata.ts';
import { observedTimestampSchema, timePrecisionSchema } from '../time.ts';
import { phenomenonStatusSchema } from './status-schema.ts';
import { CATEGORIES, CLASSIFICATIONS, MAX_DURATION_S, SHAPES, SOURCES } from './vocabulary.ts';

/** The reporter's input; the forms validate it field by field. */
export const phenomenonContentFields = {
  title: text(1, 140),
  summary: text(0, 5_000),
  category: z.enum(CATEGORIES, 'must be a known category'),
  shape: z.enum(SHAPES, 'must be a known shape'),
  /** Start of the observation. */
  observedAt: observedTimestampSchema,
  /** Seconds, or null if unknown. */
  durationS: number(0, MAX_DURATION_S).nullable(),
  timePrecision: timePrecisionSchema,
  /** Local time minus UTC, in minutes, or null if unknown. */
  utcOffsetMin: integer(-720, 840).nullable(),
  /**
   * The public location: exact if open, a point of the cell if obscured, null if private or
   * unknown.
   */
  location: geoPointSchema.nullable(),
  /** Geohash of `location`; null if and only if that is null. */
  geohash: geohashSchema.nullable(),
  /** Ground elevation above sea level in metres, or null if unknown. */
  elevationM: number(-12_000, 100_000).nullable(),
  placeName: text(0, 200),
  geoprivacy: geoprivacySchema,
  /** Direction of view, degrees clockwise from true north, 0 ≤ x < 360. */
  lookAzimuthDeg: number(0, 360)
    .refine((value) => value < 360, 'must be below 360')
    .nullable(),
  /** Angle of view above the horizon in degrees. */
  lookElevationDeg: number(-90, 90).nullable(),
  witnessCount: integer(0, 1_000_000).nullable(),
  tags: tagsSchema,
  audience: audienceSchema,
  searchTokens: searchTokensSchema,
};

/** Fields of the screening; holders of `phenomena.review` change them. */
export const phenomenonReviewFields = {
  status: phenomenonStatusSchema,
  classification: z.enum(CLASSIFICATIONS, 'must be A, B, C, D1 or D2').nullable(),
  /** The member who works on it. */
  assigneeUid: idSchema.nullable(),
};

/** Set at creation and never changed. */
export const phenomenonOriginFields = {
  source: z.enum(SOURCES, 'must be a known source'),
  /** Its source: `IMPORT_ID/ROW` for an import, an id of the app or sensor, or null. */
  sourceReference: text(1, 200).nullable(),
};

const phenomenonObject = z.strictObject({
  ...phenomenonContentFields,
  ...phenomenonReviewFields,
  ...phenomenonOriginFields,
  ...jobFields,
  version: versionSchema,
  ...stampFields,
});

/** A document of `phenomena/{id}`. */
export const phenomenonSchema = phenomenonObject.superRefine((value, context) => {
  const issue = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  if ((value.location === null) !== (value.geohash === null)) {
    issue('geohash', 'must be the geohash of the location');
  }
  if (value.geoprivacy === 'private') {
    if (value.location !== null) issue('location', 'must be empty on a private record');
    if (value.placeName !== '') issue('placeName', 'must be empty on a private record');
  }
  if (
    value.geoprivacy === 'obscured' &&
    (value.location?.accuracyM ?? 0) < OBSCURED_MIN_ACCURACY_M
  ) {
    issue('location', 'must be the obscured place, known to its 0.2° cell only');
  }
});
export type Phenomenon = z.infer<typeof phenomenonSchema>;
