import { numberOf } from './response-meta.ts';

/**
 * Why there is no newer snapshot: `offline`: this device; `unreachable`: the server; `signed-out`:
 * the ID token is not accepted; `no-permission`: the role; `limited`: too many calls or no credits;
 * `refused`: OpenSky refuses the workspace; `unavailable`: OpenSky or the server fails;
 * `malformed`: an unreadable response; `absent`: no data for the request.
 */
type AircraftProblemKind =
  | 'offline'
  | 'unreachable'
  | 'signed-out'
  | 'no-permission'
  | 'limited'
  | 'refused'
  | 'unavailable'
  | 'malformed'
  | 'absent';

export interface AircraftProblem {
  kind: AircraftProblemKind;
  /** For display. */
  message: string;
  /** Seconds to wait before the next request. */
  retryS: number;
}

const SHORT_S = 10;
const LONG_S = 60;

/** A fault on this device. */
export function deviceProblem(kind: 'offline' | 'unreachable' | 'malformed'): AircraftProblem {
  const messages = {
    offline: 'This device is offline.',
    unreachable: 'The server could not be reached.',
    malformed: 'The answer could not be read. Reload the page; the console may be out of date.',
  };
  return { kind, message: messages[kind], retryS: kind === 'malformed' ? LONG_S : SHORT_S };
}

/** The meaning of a response without a snapshot. */
export async function problemOf(response: Response): Promise<AircraftProblem> {
  const retryS = numberOf(response.headers.get('retry-after'));
  const kind = kindOf(response);
  return {
    kind,
    message: (await messageOf(response)) ?? `The server answered with ${response.status}.`,
    retryS: Math.max(1, retryS ?? (kind === 'no-permission' ? LONG_S : SHORT_S)),
  };
}

function kindOf(response: Response): AircraftProblemKind {
  if (response.status === 401) return 'signed-out';
  if (response.status === 403) return 'no-permission';
  if (response.status === 404) return 'absent';
  if (response.status === 429) return 'limited';
  if (response.headers.get('x-sky-state') === 'refused') return 'refused';
  return 'unavailable';
}

async function messageOf(response: Response): Promise<string | null> {
  try {
    const body: unknown = await response.json();
    const message = typeof body === 'object' && body !== null && 'message' in body && body.message;
    return typeof message === 'string' && message !== '' ? message : null;
  } catch {
    return null;
  }
}
