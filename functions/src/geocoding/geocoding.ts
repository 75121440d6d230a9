import type { FoundPlaces, GEOCODING_CALLS, ReversedPlace } from '@nest/model';
import type { z } from 'zod';
import type { Gazetteer } from './gazetteer/gazetteer.ts';

/** Serves the callables, with any geocoder. */
export interface Geocoding {
  search(request: z.output<typeof GEOCODING_CALLS.searchPlaces.input>): Promise<FoundPlaces>;
  reverse(request: z.output<typeof GEOCODING_CALLS.reversePlace.input>): Promise<ReversedPlace>;
}

/** Geocoding from the bundled gazetteer alone. */
export function gazetteerGeocoding(gazetteer: () => Promise<Gazetteer>): Geocoding {
  return {
    search: async ({ text, near }) => ({
      places: (await gazetteer()).search(text, near ?? null),
      source: 'gazetteer',
      fallback: null,
    }),
    reverse: async (point) => ({
      place: (await gazetteer()).name(point),
      source: 'gazetteer',
      fallback: null,
    }),
  };
}
