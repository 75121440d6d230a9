import {
  isSameIndex,
  isSamePoint,
  mapPlacePath,
  type Tile,
  tileDocumentPath,
  tileIndexId,
  toBytes,
} from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import { type FencedWrite as Write, writeFenced } from '../platform/fenced-writes.ts';
import { log } from '../platform/log.ts';
import {
  countPoints,
  freshTiles,
  isSameTile,
  readPlaces,
  readTiles,
  type StoredTiles,
} from './recompute.ts';
import { tilesLease } from './tiles-lease.ts';

export interface Rebuilt {
  points: number;
  placesWritten: number;
  tilesWritten: number;
}

/**
 * Rebuilds places and tiles from the phenomena. No other worker changes them meanwhile, even if
 * this one is killed: the status prevents that until any worker completes a rebuild. Changes in the
 * meantime set their marks and are applied afterwards.
 *
 * @param owner the worker that holds the tiles
 * @throws LeaseLostError if another worker has taken over
 */
export async function rebuildTiles(db: Firestore, owner: string): Promise<Rebuilt> {
  await tilesLease.setStatus(db, owner, 'rebuilding');
  const renew = () => tilesLease.take(db, owner);
  const points = await countPoints(db, renew);
  const placesWritten = await writeFenced(
    db,
    tilesLease,
    owner,
    placeWrites(points, await readPlaces(db, renew)),
  );
  const tilesWritten = await writeFenced(
    db,
    tilesLease,
    owner,
    tileWrites(points, await readTiles(db, renew)),
  );
  await tilesLease.setStatus(db, owner, 'idle');
  const rebuilt = { points: points.size, placesWritten, tilesWritten };
  log.info('tiles.rebuilt', rebuilt);
  return rebuilt;
}

type Points = Awaited<ReturnType<typeof countPoints>>;

function placeWrites(points: Points, places: Points): Write[] {
  const writes: Write[] = [];
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
function tileWrites(points: Points, stored: StoredTiles): Write[] {
  const fresh = freshTiles(points.values());
  const writes: Write[] = [];
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
