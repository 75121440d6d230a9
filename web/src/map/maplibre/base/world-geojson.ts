import { geoArea, geoCentroid } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { unwrapLine, unwrapPolygon, withoutSeams } from '../../layers/geojson/unwrap.ts';

export type Atlas = Topology<{
  countries: GeometryCollection<{ name: string }>;
  land: GeometryCollection;
}>;

/** The world in the format of MapLibre's sources. */
export interface WorldGeoJson {
  land: FeatureCollection;
  coast: FeatureCollection;
  borders: FeatureCollection;
  countries: FeatureCollection;
}

export function worldGeoJson(atlas: Atlas): WorldGeoJson {
  const land = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) =>
    polygonsOf(geometry as Polygon | MultiPolygon),
  );
  const lines = (object: GeometryCollection, inner: boolean) => {
    const filter = inner
      ? (a: unknown, b: unknown) => a !== b
      : (a: unknown, b: unknown) => a === b;
    const { coordinates } = mesh(atlas, object as Parameters<typeof mesh>[1], filter);
    return collection(
      coordinates.flatMap(withoutSeams).map((line) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'LineString', coordinates: unwrapLine(line) },
      })),
    );
  };
  return {
    land: collection(
      land.map((rings) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Polygon', coordinates: unwrapPolygon(rings) },
      })),
    ),
    coast: lines(atlas.objects.land, false),
    borders: lines(atlas.objects.countries, true),
    countries: collection(
      feature(atlas, atlas.objects.countries).features.flatMap(({ geometry, properties }) =>
        countryLabel(properties.name, polygonsOf(geometry as Polygon | MultiPolygon)),
      ),
    ),
  };
}

/** Square kilometres on a sphere of one steradian. */
const KM2_PER_STERADIAN = 6_371 ** 2;

/** A country's name at the centre of its largest part, with the area of that part. */
function countryLabel(name: string, polygons: Position[][][]): Feature[] {
  let largest: Polygon | null = null;
  let area = 0;
  for (const coordinates of polygons) {
    const polygon: Polygon = { type: 'Polygon', coordinates };
    const size = geoArea(polygon);
    if (size > area && size < 2 * Math.PI) {
      area = size;
      largest = polygon;
    }
  }
  if (!largest) return [];
  return [
    {
      type: 'Feature',
      properties: { name: NAMES[name] ?? name, km2: Math.round(area * KM2_PER_STERADIAN) },
      geometry: { type: 'Point', coordinates: geoCentroid(largest) },
    },
  ];
}

/** Natural Earth's shortened names in full. */
const NAMES: Record<string, string> = {
  'Bosnia and Herz.': 'Bosnia and Herzegovina',
  'Central African Rep.': 'Central African Republic',
  'Dem. Rep. Congo': 'DR Congo',
  'Dominican Rep.': 'Dominican Republic',
  'Eq. Guinea': 'Equatorial Guinea',
  'Falkland Is.': 'Falkland Islands',
  'Fr. S. Antarctic Lands': 'French Southern Lands',
  'Marshall Is.': 'Marshall Islands',
  'N. Cyprus': 'Northern Cyprus',
  'S. Sudan': 'South Sudan',
  'Solomon Is.': 'Solomon Islands',
  'United States of America': 'United States',
  'W. Sahara': 'Western Sahara',
};

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

const collection = (features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});
