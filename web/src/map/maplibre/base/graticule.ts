import type { FeatureCollection, Position } from 'geojson';

/** Degrees between the lines of the grid, by the zoom from which they are drawn. */
const STEPS: readonly { fromZoom: number; stepDeg: number }[] = [
  { fromZoom: 0, stepDeg: 30 },
  { fromZoom: 2.6, stepDeg: 10 },
  { fromZoom: 5.4, stepDeg: 1 },
  { fromZoom: 8.2, stepDeg: 0.25 },
];
/** Meridians end here, except every third, so that they do not crowd at the poles. */
const MERIDIANS_TO_DEG = 80;

/** The grid's lines, each with its minimum zoom. */
export function graticule(): FeatureCollection {
  const features: FeatureCollection['features'] = [];
  const drawn = new Set<string>();
  const add = (key: string, fromZoom: number, coordinates: Position[]) => {
    if (drawn.has(key)) return;
    drawn.add(key);
    features.push({
      type: 'Feature',
      properties: { fromZoom },
      geometry: { type: 'LineString', coordinates },
    });
  };
  for (const { fromZoom, stepDeg } of STEPS) {
    for (let longitude = -180; longitude < 180; longitude += stepDeg) {
      const end = longitude % 90 === 0 ? 90 : MERIDIANS_TO_DEG;
      add(`x${longitude}`, fromZoom, [
        [longitude, -end],
        [longitude, end],
      ]);
    }
    for (let latitude = stepDeg - 90; latitude < 90; latitude += stepDeg) {
      // In three parts, because the way around the globe would otherwise be ambiguous.
      const ends = [-180, -60, 60, 180];
      add(
        `y${latitude}`,
        fromZoom,
        ends.map((longitude) => [longitude, latitude]),
      );
    }
  }
  return { type: 'FeatureCollection', features };
}
