import { importLibrary, setOptions } from '@googlemaps/js-api-loader';

/** Why Google's map is not available. */
export type GoogleProblem = 'no-key' | 'refused' | 'blocked' | 'slow' | 'no-webgl';

/** A sentence for display. */
export const GOOGLE_PROBLEMS: Record<GoogleProblem, string> = {
  'no-key': 'Google Maps needs a key, and this workspace has none: the natural map is shown.',
  refused: 'Google refused this workspace’s key for Google Maps: the natural map is shown.',
  blocked: 'Google Maps could not be loaded, it may be blocked here: the natural map is shown.',
  slow: 'Google Maps took too long to answer: the natural map is shown.',
  'no-webgl': 'This browser cannot draw on Google Maps: the natural map is shown.',
};

export class GoogleMapsError extends Error {
  readonly problem: GoogleProblem;

  constructor(problem: GoogleProblem) {
    super(GOOGLE_PROBLEMS[problem]);
    this.problem = problem;
  }
}

/** Time limit of the script and of the first image, in ms. */
export const GOOGLE_LIMIT_MS = 10_000;

/**
 * Google calls this global function when it refuses the key, at any time after the map is created.
 */
interface AuthWindow {
  gm_authFailure?: () => void;
}
const listeners = new Set<() => void>();
let isRefused = false;
let isConfigured = false;

/** Reports when Google refuses the key; returns a function that stops it. */
export function onRefused(listener: () => void): () => void {
  listeners.add(listener);
  if (isRefused) listener();
  return () => void listeners.delete(listener);
}

/**
 * Loads Google's script, once per page.
 * @throws GoogleMapsError
 */
export async function loadGoogleMaps(
  key: string,
  limitMs: number = GOOGLE_LIMIT_MS,
): Promise<google.maps.MapsLibrary> {
  if (key === '') throw new GoogleMapsError('no-key');
  if (isRefused) throw new GoogleMapsError('refused');
  if (!isConfigured) {
    isConfigured = true;
    setOptions({ key, v: 'weekly' });
    (window as AuthWindow).gm_authFailure = () => {
      isRefused = true;
      for (const listener of [...listeners]) listener();
    };
  }
  const refused = new Promise<never>((_, reject) => {
    const stop = onRefused(() => {
      stop?.();
      reject(new GoogleMapsError('refused'));
    });
  });
  const library = importLibrary('maps').catch(() => {
    throw new GoogleMapsError('blocked');
  });
  return Promise.race([library, refused, rejectAfter(limitMs)]);
}

function rejectAfter(ms: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new GoogleMapsError('slow')), ms);
  });
}
