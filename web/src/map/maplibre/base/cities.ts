import type { FeatureCollection } from 'geojson';

/** The cities of a table: name, latitude, longitude, thousands of people, and 1 for a capital. */
export function citiesGeoJson(table: string): FeatureCollection {
  const rows = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return {
    type: 'FeatureCollection',
    features: rows.map((line) => {
      const [name = '', latitude, longitude, thousands, capital] = line.split('\t');
      return {
        type: 'Feature',
        properties: { name, thousands: Number(thousands), capital: capital === '1' },
        geometry: { type: 'Point', coordinates: [Number(longitude), Number(latitude)] },
      };
    }),
  };
}
