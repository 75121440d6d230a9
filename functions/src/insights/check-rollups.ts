import { INSIGHTS_PENDING_COLLECTION } from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import { countryFinder } from './country-finder.ts';
import {
  countRecords,
  type Documents,
  factsOf,
  isSameRollup,
  type Records,
  readRecords,
  readRollups,
  recomputeRollups,
} from './recompute-rollups.ts';
import { isSameRecord } from './update-rollups.ts';

export interface RollupsCheck {
  phenomena: number;
  rollups: number;
  /** Phenomena that wait for the worker; they are excluded below. */
  pending: number;
  /** Ids of phenomena that are counted wrongly. */
  mismatched: string[];
  /** Ids of rollups that differ from a recomputation. */
  wrongRollups: string[];
}

/**
 * Compares the rollups with a recomputation. Only meaningful while nobody writes; it changes
 * nothing.
 */
export async function checkRollups(db: Firestore): Promise<RollupsCheck> {
  const known = await readRecords(db);
  const records = await countRecords(db, known, await countryFinder());
  const stored = await readRollups(db);
  const waiting = await db.collection(INSIGHTS_PENDING_COLLECTION).select().get();
  const pending = new Set(waiting.docs.map(({ id }) => id));
  const mismatched = [...new Set([...records.keys(), ...known.keys()])].filter((id) => {
    const [is, ought] = [known.get(id), records.get(id)];
    return !pending.has(id) && !(is && ought ? isSameRecord(is, ought) : is === ought);
  });
  return {
    phenomena: factsOf(records).length,
    rollups: stored.size,
    pending: pending.size,
    mismatched: mismatched.sort(),
    wrongRollups: wrongRollups(stored, known),
  };
}

function wrongRollups(stored: Documents, records: Records): string[] {
  try {
    const counted = recomputeRollups(stored, factsOf(records));
    return [...new Set([...stored.keys(), ...counted.keys()])]
      .filter((id) => !isSameRollup(stored.get(id), counted.get(id)))
      .sort();
  } catch (error) {
    // Unreadable bytes. It does not matter which rollup they belong to: all are rebuilt.
    return [error instanceof Error ? error.message : String(error)];
  }
}

export const isExact = ({ mismatched, wrongRollups: wrong }: RollupsCheck): boolean =>
  mismatched.length === 0 && wrong.length === 0;
