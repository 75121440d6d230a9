import type { Position } from 'geojson';

/**
 * The points of a line with longitudes that continue across the antimeridian instead of jumping by
 * 360°; they may leave -180…180.
 */
export function unwrapLine(line: readonly Position[]): Position[] {
  let shift = 0;
  let before: number | null = null;
  return line.map(([longitude = 0, latitude = 0]) => {
    if (before !== null) {
      if (longitude - before > 180) shift -= 360;
      else if (longitude - before < -180) shift += 360;
    }
    before = longitude;
    return [longitude + shift, latitude];
  });
}

/**
 * A ring for a flat map: unwrapped, and if it surrounds a pole, closed along ±90°, so that the pole
 * is inside.
 */
export function unwrapRing(ring: readonly Position[]): Position[] {
  const line = unwrapLine(ring);
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last) return [];
  const [west = 0] = first;
  const [east = 0] = last;
  if (Math.abs(east - west) < 180) return line;
  const mean = line.reduce((sum, [, latitude = 0]) => sum + latitude, 0) / line.length;
  const pole = mean < 0 ? -90 : 90;
  return [...line, [east, pole], [west, pole], first];
}

/** A polygon for a flat map; its holes are within the same turn of longitude as its outline. */
export function unwrapPolygon(rings: readonly (readonly Position[])[]): Position[][] {
  const [outline, ...holes] = rings.map(unwrapRing);
  if (!outline) return [];
  const [west, east] = extent(outline);
  return [
    outline,
    ...holes.map((hole) => {
      const [holeWest, holeEast] = extent(hole);
      const turns = Math.round(((west + east) / 2 - (holeWest + holeEast) / 2) / 360);
      const fits = (shift: number) =>
        holeWest + shift >= west - 1e-6 && holeEast + shift <= east + 1e-6;
      const shift = [turns * 360, 0, 360, -360].find(fits) ?? turns * 360;
      return hole.map(([longitude = 0, latitude = 0]) => [longitude + shift, latitude]);
    }),
  ];
}

function extent(ring: readonly Position[]): [number, number] {
  let west = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  for (const [longitude = 0] of ring) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
  }
  return [west, east];
}

/**
 * Within this many degrees of ±180° or a pole, an edge is an artefact of the data and not a
 * coastline.
 */
const SEAM_DEG = 1e-3;

/** The lines without the edges along which a flat map was cut: those on ±180° and at the poles. */
export function withoutSeams(line: readonly Position[]): Position[][] {
  const parts: Position[][] = [];
  let part: Position[] = [];
  for (const [i, point] of line.entries()) {
    const before = line[i - 1];
    if (before && isSeam(before, point)) {
      if (part.length > 1) parts.push(part);
      part = [];
    }
    part.push(point);
  }
  if (part.length > 1) parts.push(part);
  return parts;
}

function isSeam([lonA = 0, latA = 0]: Position, [lonB = 0, latB = 0]: Position): boolean {
  const onSeam = (longitude: number) => 180 - Math.abs(longitude) < SEAM_DEG;
  const onPole = (latitude: number) => 90 - Math.abs(latitude) < SEAM_DEG;
  return (onSeam(lonA) && onSeam(lonB)) || (onPole(latA) && onPole(latB));
}
