import type { GeoJSONSourceSpecification } from 'maplibre-gl';

/** A source that gets its features later. */
export const emptySource = (
  options: Partial<GeoJSONSourceSpecification> = {},
): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data: { type: 'FeatureCollection', features: [] },
  ...options,
});
