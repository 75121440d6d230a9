import type { GeoJSONSourceSpecification } from 'maplibre-gl';

/** A source whose features come later. */
export const emptySource = (
  options: Partial<GeoJSONSourceSpecification> = {},
): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data: { type: 'FeatureCollection', features: [] },
  ...options,
});
