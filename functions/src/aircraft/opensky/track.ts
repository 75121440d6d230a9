import { z } from 'zod';

const waypointSchema = z.tuple([
  z.number(),
  z.number().nullable(),
  z.number().nullable(),
  z.number().nullable(),
  z.number().nullable(),
  z.boolean(),
]);

const trackSchema = z.object({
  icao24: z.string(),
  startTime: z.number(),
  endTime: z.number(),
  callsign: z.string().nullish(),
  /** OpenSky's own spelling. */
  calllsign: z.string().nullish(),
  path: z.array(z.unknown()),
});

/** `[time s, latitude, longitude, barometric altitude m, true track °, on ground]`. */
type Waypoint = z.infer<typeof waypointSchema>;

/** The flight of one aircraft, with OpenSky's field names. */
export interface Track {
  icao24: string;
  startTime: number;
  endTime: number;
  callsign: string | null;
  path: Waypoint[];
}

/** Reads the response of `GET /tracks/all`; drops bad waypoints; null if it is not a track. */
export function parseTrack(answer: unknown): Track | null {
  const parsed = trackSchema.safeParse(answer);
  if (!parsed.success) return null;
  const { icao24, startTime, endTime, callsign, calllsign, path } = parsed.data;
  const waypoints = path.flatMap((each) => {
    const waypoint = waypointSchema.safeParse(each);
    return waypoint.success ? [waypoint.data] : [];
  });
  return { icao24, startTime, endTime, callsign: callsign ?? calllsign ?? null, path: waypoints };
}
