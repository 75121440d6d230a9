import { z } from 'zod';
import { integer, number, text } from '../fields.ts';
import { phenomenonPath } from '../phenomena/vocabulary.ts';
import { timestampSchema } from '../time.ts';

/** The sky at the moment of a phenomenon; `phenomena/{id}/sky/{captureId}`, written by functions. */
const skyCollection = (phenomenonId: string) => `${phenomenonPath(phenomenonId)}/sky`;
export const skyCapturePath = (phenomenonId: string, captureId: string) =>
  `${skyCollection(phenomenonId)}/${captureId}`;
/** The capture that is made as soon as a phenomenon is reported. */
export const FIRST_CAPTURE_ID = 'first';

/** The nearest aircraft that a capture keeps, at most; `found` is how many there were. */
export const MAX_CAPTURED_AIRCRAFT = 300;

const unixSeconds = number(0, 1e11);

/** One aircraft of a capture, in OpenSky's terms and units. */
const capturedAircraftSchema = z.strictObject({
  icao24: z.string().regex(/^[0-9a-f]{6}$/),
  callsign: text(0, 16).nullable(),
  originCountry: text(0, 80),
  timePosition: unixSeconds.nullable(),
  lastContact: unixSeconds,
  latitude: number(-90, 90),
  longitude: number(-180, 180),
  baroAltitude: z.number().nullable(),
  geoAltitude: z.number().nullable(),
  onGround: z.boolean(),
  velocity: z.number().nullable(),
  trueTrack: z.number().nullable(),
  verticalRate: z.number().nullable(),
  squawk: text(0, 8).nullable(),
  positionSource: integer(0, 255),
  category: integer(0, 254).nullable(),
  /** Distance from the centre of the capture, in metres. */
  distanceM: number(0, 20_037_509),
});
export type CapturedAircraft = z.infer<typeof capturedAircraftSchema>;

export const skyCaptureSchema = z.strictObject({
  /** `captured`, or `unavailable` where no sky of that moment could be had; `reason` says why. */
  status: z.enum(['captured', 'unavailable']),
  reason: text(0, 40).nullable(),
  /** The requested time, and the time of the positions; Unix seconds. */
  wantedTimeS: unixSeconds,
  skyTimeS: unixSeconds.nullable(),
  /** The source: a call for that moment, a shared snapshot near it, or the archive. */
  from: z.enum(['opensky', 'snapshot', 'archive']).nullable(),
  simulated: z.boolean(),
  /** The phenomenon's public location, never the exact one of an obscured record. */
  centre: z.strictObject({ latitude: number(-90, 90), longitude: number(-180, 180) }),
  /** The configured radius plus the uncertainty of the location. */
  radiusM: number(0, 20_037_509),
  /** Aircraft within the radius, including those not kept. */
  found: integer(0, 1e6),
  aircraft: z.array(capturedAircraftSchema).max(MAX_CAPTURED_AIRCRAFT),
  capturedAt: timestampSchema,
});
export type SkyCapture = z.infer<typeof skyCaptureSchema>;
