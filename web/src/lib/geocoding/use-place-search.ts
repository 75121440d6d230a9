import type { FoundPlaces, SearchPlaces } from '@nest/model';
import { useEffect, useState } from 'react';
import { GeocodingError, searchPlaces } from './geocoding.ts';

/** Debounce before a text is looked up, in ms. */
const REST_MS = 250;
const MIN_LETTERS = 2;

export interface PlaceSearchState {
  /** `idle`: the text is too short. While `searching`, the previous result is kept. */
  state: 'idle' | 'searching' | 'found' | 'problem';
  found: FoundPlaces | null;
  /** The message of the problem. */
  problem: string | null;
}
const IDLE: PlaceSearchState = { state: 'idle', found: null, problem: null };

type Options = Omit<SearchPlaces, 'text'> & { search?: typeof searchPlaces };

/**
 * Places by name while typing: debounced, and never with the result of an older text.
 *
 * @param text the typed text, or null for no search
 */
export function usePlaceSearch(text: string | null, options: Options = {}): PlaceSearchState {
  const { near, geoprivacy, search = searchPlaces } = options;
  const [state, setState] = useState(IDLE);
  const wanted = text?.trim() ?? '';
  const latitude = near?.latitude;
  const longitude = near?.longitude;
  useEffect(() => {
    if ([...wanted].length < MIN_LETTERS) {
      setState(IDLE);
      return;
    }
    const controller = new AbortController();
    setState((before) => ({ ...before, state: 'searching', problem: null }));
    const timer = setTimeout(async () => {
      try {
        const place =
          latitude !== undefined && longitude !== undefined ? { latitude, longitude } : null;
        const request = {
          text: wanted.slice(0, 200),
          near: place,
          ...(geoprivacy && { geoprivacy }),
        };
        const found = await search(request, controller.signal);
        if (!controller.signal.aborted) setState({ state: 'found', found, problem: null });
      } catch (error) {
        if (controller.signal.aborted) return;
        const problem = error instanceof GeocodingError ? error.message : String(error);
        setState({ state: 'problem', found: null, problem });
      }
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [wanted, latitude, longitude, geoprivacy, search]);
  return state;
}
