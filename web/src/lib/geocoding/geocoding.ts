import type {
  CallInput,
  CallName,
  CallOutput,
  FoundPlaces,
  ReversedPlace,
  ReversePlace,
  SearchPlaces,
} from '@nest/model';
import { type Call, calls } from '../calls/calls.ts';
import { callFunction } from '../firebase/services.ts';
import { isOnline } from '../online.ts';

export type GeocodingProblem = 'offline' | 'denied' | 'failed';

/** The message for each problem. */
const GEOCODING_PROBLEMS: Record<GeocodingProblem, string> = {
  offline: 'Places cannot be looked up while you are offline.',
  denied: 'Your role may not look places up.',
  failed: 'Places could not be looked up. Try again.',
};

export class GeocodingError extends Error {
  readonly problem: GeocodingProblem;

  constructor(problem: GeocodingProblem) {
    super(GEOCODING_PROBLEMS[problem]);
    this.problem = problem;
  }
}

/**
 * Places by name, best match first.
 *
 * @throws GeocodingError, or the signal's reason once it is aborted
 */
export const searchPlaces = (request: SearchPlaces, signal?: AbortSignal): Promise<FoundPlaces> =>
  callGeocoder(calls.searchPlaces, request, signal);

/**
 * A description of where a point is.
 *
 * @throws GeocodingError, or the signal's reason once it is aborted
 */
export const reversePlace = (request: ReversePlace, signal?: AbortSignal): Promise<ReversedPlace> =>
  callGeocoder(calls.reversePlace, request, signal);

async function callGeocoder<Name extends CallName>(
  call: Call<Name>,
  input: CallInput<Name>,
  signal: AbortSignal | undefined,
): Promise<CallOutput<Name>> {
  signal?.throwIfAborted();
  try {
    return await abortable(callFunction(call, input), signal);
  } catch (error) {
    if (signal?.aborted) throw error;
    const { code } = error as { code?: string };
    const denied = code === 'functions/permission-denied' || code === 'functions/unauthenticated';
    if (denied) throw new GeocodingError('denied');
    // Checked only now: emulators on the same machine also respond without any network.
    throw new GeocodingError(isOnline() ? 'failed' : 'offline');
  }
}

/** A callable cannot be cancelled; its response can be ignored. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
