import { loadGazetteer } from '../geocoding/gazetteer/load-gazetteer.ts';

export type CountryFinder = (place: { latitude: number; longitude: number }) => string | null;

/** Finds a place's country by the nearest town; the same for ever, and without a network. */
export async function countryFinder(): Promise<CountryFinder> {
  const gazetteer = await loadGazetteer();
  return ({ latitude, longitude }) => gazetteer.name({ latitude, longitude })?.countryCode ?? null;
}
