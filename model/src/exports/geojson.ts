import type { Exporter } from './exporter.ts';
import { exportedFields, exportedPlace } from './public-record.ts';

/**
 * RFC 7946: a collection of features, one per line; a record without a location has no geometry.
 */
export const geojsonExporter: Exporter = {
  extension: 'geojson',
  mediaType: 'application/geo+json',
  head: '{"type":"FeatureCollection","features":[\n',
  separator: ',\n',
  tail: '\n]}\n',
  record(record) {
    const place = exportedPlace(record);
    const { id, ...properties } = exportedFields(record);
    return JSON.stringify({
      type: 'Feature',
      id,
      geometry: place && { type: 'Point', coordinates: [place.longitude, place.latitude] },
      properties,
    });
  },
};
