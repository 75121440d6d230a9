import {
  AUDIENCES,
  type Audience,
  familiesOf,
  MAP_FIELDS,
  MAP_PLACES_COLLECTION,
  type MapPoint,
  type MappedPhenomenon,
  mapPointOf,
  PHENOMENA_COLLECTION,
  TILES_COLLECTION,
  type Tile,
  TileFamily,
  type TileIndex,
  tileId,
  tileIndexId,
  toBytes,
} from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import { nothing, streamQuery } from '../platform/stream-query.ts';

/** Tiles are large. */
const TILES_PAGE = 60;

/** The points that should be on the map, by id, computed from the phenomena. */
export async function countPoints(db: Firestore, onPage = nothing): Promise<Map<string, MapPoint>> {
  const points = new Map<string, MapPoint>();
  const phenomena = db.collection(PHENOMENA_COLLECTION).select(...MAP_FIELDS);
  for await (const document of streamQuery(phenomena, onPage)) {
    const point = mapPointOf(document.id, document.data() as MappedPhenomenon);
    if (point) points.set(document.id, point);
  }
  return points;
}

/** What the tiles are recorded to contain, by id. */
export async function readPlaces(db: Firestore, onPage = nothing): Promise<Map<string, MapPoint>> {
  const places = new Map<string, MapPoint>();
  for await (const document of streamQuery(db.collection(MAP_PLACES_COLLECTION), onPage)) {
    places.set(document.id, document.data() as MapPoint);
  }
  return places;
}

export interface StoredTiles {
  tiles: Map<string, Tile>;
  indices: Map<Audience, TileIndex>;
}

export async function readTiles(db: Firestore, onPage = nothing): Promise<StoredTiles> {
  const stored: StoredTiles = { tiles: new Map(), indices: new Map() };
  for await (const document of streamQuery(db.collection(TILES_COLLECTION), onPage, TILES_PAGE)) {
    const audience = AUDIENCES.find((name) => tileIndexId(name) === document.id);
    if (audience) stored.indices.set(audience, document.data() as TileIndex);
    else stored.tiles.set(document.id, document.data() as Tile);
  }
  return stored;
}

/** Tiles built from points alone, with the best resolution. */
export const freshTiles = (points: Iterable<MapPoint>): StoredTiles =>
  collected(familiesOf(points));

/**
 * Recomputes tiles with the structure and resolution of the stored ones: how a tile was split and
 * its resolution depend on its history, its content does not.
 */
export function recomputeTiles(stored: StoredTiles, points: Iterable<MapPoint>): StoredTiles {
  const families = new Map<Audience, TileFamily>();
  for (const audience of AUDIENCES) {
    const family = TileFamily.emptied(audience, stored.indices.get(audience));
    families.set(audience, family);
    for (const path of family.shape.paths()) {
      family.prepare(path, stored.tiles.get(tileId(audience, path)));
    }
  }
  for (const point of points) families.get(point.audience)?.add(point);
  return collected(families.values());
}

function collected(families: Iterable<TileFamily>): StoredTiles {
  const made: StoredTiles = { tiles: new Map(), indices: new Map() };
  for (const family of families) {
    const { audience } = family;
    for (const tile of family.tiles()) made.tiles.set(tileId(audience, tile.path), tile);
    made.indices.set(audience, family.index());
  }
  return made;
}

export function isSameTile(a: Tile | undefined, b: Tile | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.audience === b.audience &&
    a.path === b.path &&
    a.kind === b.kind &&
    a.count === b.count &&
    Buffer.compare(toBytes(a.data), toBytes(b.data)) === 0
  );
}
