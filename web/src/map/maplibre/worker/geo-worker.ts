import type { FeatureCollection } from 'geojson';
import { fetchAtlas } from '@/lib/world-atlas.ts';
import { phenomenaGeoJson } from '../../layers/geojson/phenomena-geojson.ts';
import type { Atlas } from '../base/world-geojson.ts';
import type { GeoAnswer, GeoRequest } from './geo-messages.ts';

/**
 * Creates GeoJSON outside the main thread. It returns blob URLs, which MapLibre's own workers read:
 * the main thread sees no feature, and does not wait for a URL either.
 */
const urls = async (request: GeoRequest): Promise<Record<string, string>> => {
  if (request.kind === 'phenomena') {
    return asUrls({ ...phenomenaGeoJson(request.data, request.feed) });
  }
  if (request.kind === 'cities') {
    const [{ citiesGeoJson }, { default: table }] = await Promise.all([
      import('../base/cities.ts'),
      import('../base/cities.tsv?raw'),
    ]);
    return asUrls({ cities: citiesGeoJson(table) });
  }
  const [{ worldGeoJson }, atlas] = await Promise.all([
    import('../base/world-geojson.ts'),
    fetchAtlas<Atlas>(request.detail),
  ]);
  return asUrls({ ...worldGeoJson(atlas) });
};

/** URLs by source; the previous one may still be in use. */
const made = new Map<string, string[]>();
const KEPT = 2;

function asUrls(collections: Record<string, FeatureCollection>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(collections).map(([source, collection]) => {
      const text = JSON.stringify(collection);
      const url = URL.createObjectURL(new Blob([text], { type: 'application/geo+json' }));
      const kept = [...(made.get(source) ?? []), url];
      for (const old of kept.splice(0, kept.length - KEPT)) URL.revokeObjectURL(old);
      made.set(source, kept);
      return [source, url];
    }),
  );
}

self.onmessage = async ({ data }: MessageEvent<{ id: number; request: GeoRequest }>) => {
  const answer: GeoAnswer = await urls(data.request).then(
    (found) => ({ id: data.id, urls: found }),
    (error: Error) => ({ id: data.id, error: error.message }),
  );
  self.postMessage(answer);
};
