import {
  isSameIndex,
  isSamePoint,
  mapPlacePath,
  type Tile,
  tileDocumentPath,
  tileIndexId,
  toBytes,
} from '@nest/model';
import type { Rebuild, RebuildWrite } from '../projections/projection-definition.ts';
import {
  countPoints,
  freshTiles,
  isSameTile,
  readPlaces,
  readTiles,
  type StoredTiles,
} from './recompute.ts';

/** Rebuilds places and tiles from the phenomena. */
export async function rebuildTiles({ db, renew, write }: Rebuild) {
  const points = await countPoints(db, renew);
  const placesWritten = await write(placeWrites(points, await readPlaces(db, renew)));
  const tilesWritten = await write(tileWrites(points, await readTiles(db, renew)));
  return { points: points.size, placesWritten, tilesWritten };
}

type Points = Awaited<ReturnType<typeof countPoints>>;

function placeWrites(points: Points, places: Points): RebuildWrite[] {
  const writes: RebuildWrite[] = [];
  for (const [id, point] of points) {
    if (isSamePoint(places.get(id) ?? null, point)) continue;
    writes.push({ path: mapPlacePath(id), data: { ...point }, bytes: 200 });
  }
  for (const id of places.keys()) {
    if (!points.has(id)) writes.push({ path: mapPlacePath(id), data: null, bytes: 100 });
  }
  return writes;
}

/** New tiles, then the indices that list them, then removal of those no longer listed. */
function tileWrites(points: Points, stored: StoredTiles): RebuildWrite[] {
  const fresh = freshTiles(points.values());
  const writes: RebuildWrite[] = [];
  const put = (id: string, data: Tile | object | null, bytes: number) =>
    writes.push({ path: tileDocumentPath(id), data, bytes: bytes + 200 });
  for (const [id, tile] of fresh.tiles) {
    if (!isSameTile(tile, stored.tiles.get(id))) put(id, tile, toBytes(tile.data).length);
  }
  for (const [audience, index] of fresh.indices) {
    const before = stored.indices.get(audience);
    if (!before || !isSameIndex(index, before))
      put(tileIndexId(audience), index, index.paths.length);
  }
  for (const id of stored.tiles.keys()) if (!fresh.tiles.has(id)) put(id, null, 0);
  return writes;
}
