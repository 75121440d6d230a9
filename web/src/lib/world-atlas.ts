import fine from 'world-atlas/countries-50m.json?url';
import coarse from 'world-atlas/countries-110m.json?url';

/** Scale of the outlines: 1:110 million, or 1:50 million for close views. */
export type AtlasDetail = '110m' | '50m';

const URLS: Record<AtlasDetail, string> = { '110m': coarse, '50m': fine };

/**
 * The outlines of land and countries by Natural Earth, as TopoJSON. They are a separate file, not
 * script: page and worker fetch the same one, so that the browser caches it once.
 *
 * @throws Error if the file cannot be fetched
 */
export async function fetchAtlas<Topology>(detail: AtlasDetail): Promise<Topology> {
  const response = await fetch(URLS[detail]);
  if (!response.ok) throw new Error(`The outlines of the world were answered ${response.status}`);
  return (await response.json()) as Topology;
}
