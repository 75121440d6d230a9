import {
  AUDIENCES,
  isSamePoint,
  type MapPoint,
  type MappedPhenomenon,
  mapPlacePath,
  mapPointOf,
  pathOf,
  type Tile,
  TileFamily,
  type TileIndex,
  TilesDisagreeError,
  tileDocumentPath,
  tileId,
  tileIndexId,
} from '@nest/model';
import type { Firestore, WriteBatch } from 'firebase-admin/firestore';
import type { MarkedDocuments } from '../projections/marked-records.ts';
import type { ChangeTarget } from '../projections/projection-definition.ts';

/** Tiles that one batch may change: at 60 kB each well below Firestore's 10 MiB. */
const MAX_TILES = 80;

interface Change {
  id: string;
  before: MapPoint | null;
  after: MapPoint | null;
  /** Not in any tile yet: its place is created, and the batch fails if it exists. */
  isFresh: boolean;
}

/** The differences, sorted by location, so that a batch changes few tiles. */
export function readTileChanges(marked: readonly MarkedDocuments[]): Change[] {
  const changes = marked.flatMap(({ record: { id, isFresh }, source, projected }) => {
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

/**
 * Adds to a batch the tiles that some changes affect, and the record of what the tiles contain.
 *
 * @throws TilesDisagreeError if the tiles contradict their record: they must be rebuilt
 */
export async function writeTileChanges(
  { db, batch }: ChangeTarget,
  changes: readonly Change[],
): Promise<number | 'too-large'> {
  const families = await loadFamilies(db, changes);
  if (families === 'too-large') return 'too-large';
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
  return changes.length;
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
  if (wanted.length > MAX_TILES) return 'too-large' as const;
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
