import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import { useSession } from '../session/session.tsx';
import { type AircraftProblem, deviceProblem } from './aircraft-problem.ts';
import { type ApiDeps, browserDeps, callApi } from './api.ts';
import { idToken } from './use-aircraft.ts';

/** One point of a flight. */
export interface TrackPoint {
  /** Unix seconds. */
  timeS: number;
  latitude: number;
  longitude: number;
  /** Barometric, in metres. */
  altitudeM: number | null;
}

export type TrackState =
  | { state: 'loading' }
  | { state: 'ready'; points: TrackPoint[] }
  | { state: 'failed'; problem: AircraftProblem };

const waypoint = z.tuple(
  [z.number(), z.number().nullable(), z.number().nullable(), z.number().nullable()],
  z.unknown(),
);
const answer = z.object({ path: z.array(waypoint) });

/** The current or the last flight of one aircraft. */
async function fetchTrack(
  icao24: string,
  deps: ApiDeps,
  signal: AbortSignal,
): Promise<Exclude<TrackState, { state: 'loading' }>> {
  const called = await callApi(`/tracks/all?icao24=${icao24}&time=0`, deps, { signal });
  if (!called.ok) return { state: 'failed', problem: called.problem };
  const body: unknown = await called.response.json().catch(() => null);
  const parsed = answer.safeParse(body);
  if (!parsed.success) return { state: 'failed', problem: deviceProblem('malformed') };
  const points = parsed.data.path.flatMap(([timeS, latitude, longitude, altitudeM]) =>
    latitude === null || longitude === null ? [] : [{ timeS, latitude, longitude, altitudeM }],
  );
  return { state: 'ready', points };
}

/**
 * Fetches a track once, since each may cost credits; `refresh` fetches it again. Null fetches
 * nothing.
 */
export function useTrack(icao24: string | null): TrackState & { refresh(): void } {
  const { can } = useSession();
  const permitted = can('aircraft.read');
  const [asked, setAsked] = useState(0);
  const [track, setTrack] = useState<TrackState>({ state: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again on purpose
  useEffect(() => {
    if (!permitted || icao24 === null) return;
    const call = new AbortController();
    fetchTrack(icao24, browserDeps(idToken), call.signal).then(setTrack, () => {});
    return () => call.abort();
  }, [icao24, permitted, asked]);
  const refresh = useCallback(() => setAsked((count) => count + 1), []);
  return { ...track, refresh };
}
