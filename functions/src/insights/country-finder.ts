import { loadGazetteer } from '../geocoding/gazetteer/load-gazetteer.ts';

export type CountryFinder = (place: { latitude: number; longitude: number }) => string | null;

/** Finds a location's country by the nearest town; deterministic and without network access. */
export async function countryFinder(): Promise<CountryFinder> {
  const gazetteer = await loadGazetteer();
  return ({ latitude, longitude }) => gazetteer.name({ latitude, longitude })?.countryCode ?? null;
}
