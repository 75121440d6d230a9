import { isSameIndex, isSamePoint, MAP_PENDING_COLLECTION, tileIndexId } from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import { countPoints, isSameTile, readPlaces, readTiles, recomputeTiles } from './recompute.ts';

export interface TilesCheck {
  /** Phenomena that should be on the map. */
  points: number;
  tiles: number;
  /** Phenomena that wait for the worker; they are excluded below. */
  pending: number;
  /** Ids of phenomena that are recorded wrongly in the tiles. */
  mismatched: string[];
  /** Ids of tiles that differ from a recomputation of that record. */
  wrongTiles: string[];
}

/**
 * Compares the tiles with a recomputation. Only meaningful while nobody writes; it changes nothing.
 */
export async function checkTiles(db: Firestore): Promise<TilesCheck> {
  const [points, places, stored] = [
    await countPoints(db),
    await readPlaces(db),
    await readTiles(db),
  ];
  const waiting = await db.collection(MAP_PENDING_COLLECTION).select().get();
  const pending = new Set(waiting.docs.map(({ id }) => id));
  const mismatched = [...new Set([...points.keys(), ...places.keys()])].filter(
    (id) => !pending.has(id) && !isSamePoint(points.get(id) ?? null, places.get(id) ?? null),
  );
  return {
    points: points.size,
    tiles: stored.tiles.size,
    pending: pending.size,
    mismatched,
    wrongTiles: wrongTiles(stored, places),
  };
}

type Stored = Awaited<ReturnType<typeof readTiles>>;
type Places = Awaited<ReturnType<typeof readPlaces>>;

function wrongTiles(stored: Stored, places: Places): string[] {
  try {
    const counted = recomputeTiles(stored, places.values());
    const ids = new Set([...stored.tiles.keys(), ...counted.tiles.keys()]);
    const wrong = [...ids].filter((id) => !isSameTile(stored.tiles.get(id), counted.tiles.get(id)));
    for (const [audience, index] of counted.indices) {
      const found = stored.indices.get(audience);
      // A missing index is equivalent to an empty one.
      if (found ? !isSameIndex(index, found) : index.paths !== '')
        wrong.push(tileIndexId(audience));
    }
    return wrong.sort();
  } catch (error) {
    // Unreadable bytes. It does not matter which tile they belong to: all are rebuilt.
    return [error instanceof Error ? error.message : String(error)];
  }
}

export const isExact = ({ mismatched, wrongTiles: wrong }: TilesCheck): boolean =>
  mismatched.length === 0 && wrong.length === 0;
