import {
  AUDIENCES,
  isSamePoint,
  MAP_FIELDS,
  type MapPoint,
  type MappedPhenomenon,
  mapPendingPath,
  mapPlacePath,
  mapPointOf,
  pathOf,
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
import { markedRecords, readMarked } from '../platform/marked-records.ts';
import type { Applied, Batch, DirtyMark } from '../platform/projection-worker.ts';
import { tilesLease } from './tiles-lease.ts';

/** Tiles that one batch may change: at 60 kB each well below Firestore's 10 MiB. */
const MAX_TILES = 80;
/** Points that one batch may change. */
const MAX_POINTS = 2_000;

interface Change {
  id: string;
  before: MapPoint | null;
  after: MapPoint | null;
  /** Not in any tile yet: its place is created, and the batch fails if it exists. */
  isFresh: boolean;
}

/**
 * Brings the tiles up to date with the current versions of some phenomena, together with the record
 * of what the tiles contain. It does not matter which events requested it, how often or in which
 * order: the difference between recorded and current state is computed from the database alone.
 *
 * Marks are read before the phenomena, and the last batch removes them on condition that they are
 * unchanged. So the mark of a change that was not seen stays. If the worker dies between two
 * batches, all marks stay, and the finished part is no longer a difference.
 *
 * @returns how many points changed; `again` if something was written meanwhile and not everything
 * was done
 * @throws TilesDisagreeError if the tiles contradict their record: they must be rebuilt
 * @throws LeaseLostError if another worker holds the tiles
 */
export async function updateTilesFor({ db, owner, marks }: Batch): Promise<Applied> {
  const changes = await readChanges(db, marks);
  let done = 0;
  let size = MAX_POINTS;
  do {
    const part = changes.slice(done, done + size);
    const { batch, commit } = await tilesLease.begin(db, owner, 'idle');
    const families = await loadFamilies(db, part);
    if (families === 'too-many') {
      if (size === 1) {
        throw new RangeError(`The tiles of ${part[0]?.id} are too many to change at once.`);
      }
      size = Math.ceil(Math.min(size, part.length) / 2);
      continue;
    }
    writeChanges(db, batch, families, part);
    const isLast = done + part.length === changes.length;
    for (const { id, updateTime } of isLast ? marks : []) {
      batch.delete(db.doc(mapPendingPath(id)), { lastUpdateTime: updateTime });
    }
    if (!(await commit())) return 'again';
    done += part.length;
  } while (done < changes.length);
  return changes.length;
}

function writeChanges(
  db: Firestore,
  batch: WriteBatch,
  families: ReadonlyMap<string, TileFamily>,
  changes: readonly Change[],
): void {
  for (const { before, after } of changes) {
    if (before) families.get(before.audience)?.remove(before);
    if (after) families.get(after.audience)?.add(after);
  }
  for (const family of families.values()) writeFamily(db, batch, family);
  for (const { id, after, isFresh } of changes) {
    const reference = db.doc(mapPlacePath(id));
    if (!after) batch.delete(reference);
    else if (isFresh) batch.create(reference, { ...after });
    else batch.set(reference, { ...after });
  }
}

/** The differences, sorted by location, so that a batch changes few tiles. */
async function readChanges(db: Firestore, marks: readonly DirtyMark[]): Promise<Change[]> {
  const found = await readMarked(db, markedRecords(marks), {
    source: phenomenonPath,
    fields: MAP_FIELDS,
    projected: mapPlacePath,
  });
  const changes = found.flatMap(({ record: { id, isFresh }, source, projected }) => {
    const phenomenon = source?.data() as MappedPhenomenon | undefined;
    const before = (projected?.data() as MapPoint | undefined) ?? null;
    const after = phenomenon ? mapPointOf(id, phenomenon) : null;
    return isSamePoint(before, after) ? [] : [{ id, before, after, isFresh }];
  });
  const paths = new Map(changes.map((change) => [change, pathOfChange(change)]));
  return changes.sort((a, b) => ((paths.get(a) ?? '') < (paths.get(b) ?? '') ? -1 : 1));
}

function pathOfChange({ before, after }: Change): string {
  const near = after ?? before;
  return near ? pathOf(near) : '';
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
