import { z } from 'zod';
import { idSchema, searchTokensSchema, text } from '../fields.ts';
import { geohashSchema, geoPointSchema } from '../geo.ts';
import { audienceSchema, stampFields, versionSchema } from '../metadata.ts';
import { MAX_TRACK_LENGTH, TRACK_ALPHABET } from '../polyline.ts';
import { observedTimestampSchema } from '../time.ts';
import { compareTimestamps } from '../timestamp.ts';
import { SHOOT_STATUSES } from './status.ts';

export const SHOOTS_COLLECTION = 'shoots';
export const shootPath = (id: string) => `${SHOOTS_COLLECTION}/${id}`;

const trackSchema = z
  .string('must be an encoded track')
  .regex(TRACK_ALPHABET, 'must be an encoded track')
  .max(MAX_TRACK_LENGTH, `must have at most ${MAX_TRACK_LENGTH} characters`);

/** Storage path of a sensor sidecar of a shoot. */
export const sidecarPath = (shootId: string, fileName: string) =>
  `shoots/${shootId}/sidecar/${fileName}`;

export const shootContentFields = {
  title: text(1, 140),
  /** The camera operator, as they wish to be named. */
  operatorName: text(1, 120),
  /** The operator's uid if they are a member. */
  operatorUid: idSchema.nullable(),
  /** Camera or phone, such as "Pixel 9 Pro". */
  device: text(0, 120),
  startedAt: observedTimestampSchema,
  /** Null while recording. */
  endedAt: observedTimestampSchema.nullable(),
  /** Where it began. */
  location: geoPointSchema.nullable(),
  geohash: geohashSchema.nullable(),
  /** The camera's path, encoded with `PATH_FORMAT`, or null if it stood still. */
  path: trackSchema.nullable(),
  /** Where the camera pointed, encoded with `ORIENTATION_FORMAT`, or null if not recorded. */
  orientation: trackSchema.nullable(),
  /** Storage path of the sensor sidecar, or null. */
  sidecarRef: z
    .string('must be a storage path')
    .regex(
      /^shoots\/[A-Za-z0-9_-]{1,128}\/sidecar\/[A-Za-z0-9._-]{1,100}$/,
      'must be the storage path of a sidecar',
    )
    .nullable(),
  /** Weather, seeing and anything else that limits the footage. */
  conditions: text(0, 500),
  notes: text(0, 5_000),
  /** The phenomenon it belongs to, or null. */
  phenomenonId: idSchema.nullable(),
  audience: audienceSchema,
  searchTokens: searchTokensSchema,
};

/** A document of `shoots/{id}`. */
export const shootSchema = z
  .strictObject({
    ...shootContentFields,
    status: z.enum(SHOOT_STATUSES, 'must be a known status'),
    version: versionSchema,
    ...stampFields,
  })
  .superRefine((value, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if ((value.location === null) !== (value.geohash === null)) {
      issue('geohash', 'must be the geohash of the location');
    }
    if (value.endedAt && compareTimestamps(value.endedAt, value.startedAt) < 0) {
      issue('endedAt', 'must not be before the start');
    }
  });
export type Shoot = z.infer<typeof shootSchema>;
