import {
  AUDIENCES,
  isSamePoint,
  MAP_FIELDS,
  type MapPoint,
  type MappedPhenomenon,
  mapPendingPath,
  mapPlacePath,
  mapPointOf,
  phenomenonPath,
  type Tile,
  TileFamily,
  type TileIndex,
  TilesDisagreeError,
  tileDocumentPath,
  tileId,
  tileIndexId,
} from '@nest/model';
import type { Firestore, WriteBatch } from 'firebase-admin/firestore';
import type { Applied, Mark } from '../platform/pending-worker.ts';
import { tilesLease } from './tiles-lease.ts';

/** Tiles that one batch may touch: at 60 kB each well under Firestore's 10 MiB. */
const MAX_TILES = 80;

interface Change {
  id: string;
  before: MapPoint | null;
  after: MapPoint | null;
}

/**
 * Brings the tiles up to date with some phenomena as they now stand, in one batch with the record of
 * what the tiles hold. It does not matter which events asked for it, how often or in which order: the
 * difference between what is held and what is so is taken from the database alone.
 *
 * The marks were read before the phenomena, and the batch removes them on condition that they are
 * still the same. So a change that this did not see has left a mark that stays.
 *
 * @returns how many points changed; `again` if something was written meanwhile and nothing was done;
 *   `too-many` if it would touch more tiles than a batch may
 * @throws TilesDisagreeError if the tiles do not hold what the record says: they must be rebuilt
 * @throws LeaseLostError if another worker has the tiles
 */
export async function applyPending(
  db: Firestore,
  owner: string,
  marks: readonly Mark[],
): Promise<Applied> {
  const { batch, commit } = await tilesLease.begin(db, owner, 'idle');
  const changes = await readChanges(db, marks);
  const families = await loadFamilies(db, changes);
  if (families === 'too-many') {
    if (marks.length > 1) return 'too-many';
    throw new RangeError(`The tiles of ${marks[0]?.id} are too many to change at once.`);
  }
  for (const { before, after } of changes) {
    if (before) families.get(before.audience)?.remove(before);
    if (after) families.get(after.audience)?.add(after);
  }
  for (const family of families.values()) writeFamily(db, batch, family);
  for (const { id, after } of changes) {
    const reference = db.doc(mapPlacePath(id));
    if (after) batch.set(reference, { ...after });
    else batch.delete(reference);
  }
  for (const { id, updateTime } of marks) {
    batch.delete(db.doc(mapPendingPath(id)), { lastUpdateTime: updateTime });
  }
  return (await commit()) ? changes.length : 'again';
}

async function readChanges(db: Firestore, marks: readonly Mark[]): Promise<Change[]> {
  const [phenomena, places] = await Promise.all([
    db.getAll(...marks.map(({ id }) => db.doc(phenomenonPath(id))), { fieldMask: [...MAP_FIELDS] }),
    db.getAll(...marks.map(({ id }) => db.doc(mapPlacePath(id)))),
  ]);
  return marks.flatMap(({ id }, i) => {
    const phenomenon = phenomena[i]?.data() as MappedPhenomenon | undefined;
    const before = (places[i]?.data() as MapPoint | undefined) ?? null;
    const after = phenomenon ? mapPointOf(id, phenomenon) : null;
    return isSamePoint(before, after) ? [] : [{ id, before, after }];
  });
}

async function loadFamilies(db: Firestore, changes: readonly Change[]) {
  const families = new Map<string, TileFamily>();
  if (changes.length === 0) return families;
  const indices = await db.getAll(
    ...AUDIENCES.map((audience) => db.doc(tileDocumentPath(tileIndexId(audience)))),
  );
  const paths = new Map<TileFamily, Set<string>>();
  for (const [i, audience] of AUDIENCES.entries()) {
    const index = indices[i]?.data() as TileIndex | undefined;
    const family = new TileFamily(audience, index);
    families.set(audience, family);
    const points = changes.flatMap(({ before, after }) => [before, after]);
    const own = points.filter((point) => point?.audience === audience) as MapPoint[];
    paths.set(family, new Set(own.flatMap((point) => family.touchedBy(point))));
  }
  const wanted = [...paths].flatMap(([family, touched]) =>
    Array.from(touched, (path) => ({ family, id: tileId(family.audience, path) })),
  );
  if (wanted.length > MAX_TILES) return 'too-many' as const;
  if (wanted.length === 0) return families;
  const tiles = await db.getAll(...wanted.map(({ id }) => db.doc(tileDocumentPath(id))));
  for (const [i, { family, id }] of wanted.entries()) {
    const tile = tiles[i]?.data() as Tile | undefined;
    if (!tile) throw new TilesDisagreeError(`The tile ${id} is in the index and is not there.`);
    family.load(tile);
  }
  return families;
}

function writeFamily(db: Firestore, batch: WriteBatch, family: TileFamily): void {
  family.settle();
  const { audience } = family;
  const { tiles, removed, index } = family.changes();
  for (const tile of tiles) {
    batch.set(db.doc(tileDocumentPath(tileId(audience, tile.path))), tile);
  }
  for (const path of removed) batch.delete(db.doc(tileDocumentPath(tileId(audience, path))));
  if (index) batch.set(db.doc(tileDocumentPath(tileIndexId(audience))), index);
}
