import {
  type DecodedTile,
  emptyPoints,
  type ReadonlyPoints,
  type TileCells,
  type TilePoints,
} from '@nest/model';

/** Coarse counts of several tiles in columns; `cell` is an index into the locations. */
export type MergedCells = Omit<TileCells, 'cell'> & { cell: Uint32Array };

export interface MergedTiles {
  points: TilePoints;
  cells: MergedCells;
}

/**
 * The tiles that are shown for the view: each requested one or, until it has loaded, the available
 * ones for its area: a tile above it, otherwise those below. This prevents flicker while zooming.
 */
export function fallbackTiles(
  wanted: readonly string[],
  tiles: ReadonlyMap<string, DecodedTile>,
): DecodedTile[] {
  const ids = new Set<string>();
  for (const id of wanted) {
    if (tiles.has(id)) ids.add(id);
    else for (const other of nearest(id, tiles)) ids.add(other);
  }
  return [...ids]
    .filter((id) => !above(id).some((other) => ids.has(other)))
    .flatMap((id) => tiles.get(id) ?? []);
}

function nearest(id: string, tiles: ReadonlyMap<string, DecodedTile>): string[] {
  const parent = above(id).find((other) => tiles.has(other));
  return parent ? [parent] : [...tiles.keys()].filter((other) => other.startsWith(id));
}

/** Ids of the tiles above one, nearest first. */
function above(id: string): string[] {
  const start = id.indexOf('-') + 1;
  return Array.from({ length: Math.max(0, id.length - start - 1) }, (_, i) =>
    id.slice(0, id.length - 1 - i),
  );
}

/** All tiles in one set of columns. */
export function mergeTiles(tiles: readonly DecodedTile[]): MergedTiles {
  const points = tiles.flatMap((tile) => (tile.kind === 'points' ? [tile.points] : []));
  const cells = tiles.flatMap((tile) => (tile.kind === 'cells' ? [tile.cells] : []));
  return { points: mergePoints(points), cells: mergeCells(cells) };
}

export function mergePoints(parts: readonly ReadonlyPoints[]): TilePoints {
  const merged = emptyPoints(parts.reduce((sum, { ids }) => sum + ids.length, 0));
  let at = 0;
  for (const part of parts) {
    for (const id of part.ids) merged.ids.push(id);
    for (const title of part.titles) merged.titles.push(title);
    for (const column of POINT_COLUMNS) merged[column].set(part[column], at);
    at += part.ids.length;
  }
  return merged;
}
const POINT_COLUMNS = [
  'longitude',
  'latitude',
  'observedAtMs',
  'category',
  'status',
  'obscured',
] as const;

function mergeCells(parts: readonly TileCells[]): MergedCells {
  const places = parts.reduce((sum, { longitude }) => sum + longitude.length, 0);
  const counts = parts.reduce((sum, { count }) => sum + count.length, 0);
  const merged: MergedCells = {
    longitude: new Float64Array(places),
    latitude: new Float64Array(places),
    cell: new Uint32Array(counts),
    startMs: new Float64Array(counts),
    endMs: new Float64Array(counts),
    category: new Uint8Array(counts),
    status: new Uint8Array(counts),
    count: new Uint32Array(counts),
  };
  let place = 0;
  let at = 0;
  for (const part of parts) {
    merged.longitude.set(part.longitude, place);
    merged.latitude.set(part.latitude, place);
    for (const [i, cell] of part.cell.entries()) merged.cell[at + i] = cell + place;
    for (const column of COUNT_COLUMNS) merged[column].set(part[column], at);
    place += part.longitude.length;
    at += part.count.length;
  }
  return merged;
}
const COUNT_COLUMNS = ['startMs', 'endMs', 'category', 'status', 'count'] as const;
