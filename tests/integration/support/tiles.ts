import {
  type Audience,
  decodeTile,
  MAP_STATE_PATH,
  type Phenomenon,
  phenomenonPath,
  TILES_COLLECTION,
  type Tile,
} from '@nest/model';
import { phenomenonFixture } from '@nest/model/testing';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { timestamp } from './workspace.ts';

/** An open phenomenon at a given location. */
export const phenomenonAt = (
  longitude: number,
  latitude: number,
  fields: Partial<Phenomenon> = {},
): Phenomenon =>
  phenomenonFixture({ location: { latitude, longitude, accuracyM: 50 }, ...fields }, timestamp);

/** Fills a database without functions, as if each record had just been marked for the map. */
export async function fillMarked(db: Firestore, count: number): Promise<void> {
  await db.doc(MAP_STATE_PATH).set({ status: 'idle', owner: null, leaseUntil: null });
  const writer = db.bulkWriter({ throttling: false });
  for (let i = 0; i < count; i++) {
    const place = [((i * 7.3) % 40) - 20, ((i * 3.1) % 30) + 30] as const;
    const phenomenon = phenomenonAt(...place, { audience: i % 4 === 0 ? 'team' : 'members' });
    void writer.set(db.doc(phenomenonPath(`p-${i}`)), phenomenon);
    const mark = { at: Timestamp.now(), path: '' };
    void writer.set(db.doc(`${MAP_STATE_PATH}/pending/p-${i}`), mark);
  }
  await writer.close();
}

/** Ids that the tiles of an audience list. */
export async function listedIds(db: Firestore, audience: Audience): Promise<string[]> {
  const { docs } = await db
    .collection(TILES_COLLECTION)
    .where('audience', '==', audience)
    .where('kind', '==', 'points')
    .get();
  return docs.flatMap((document) => idsIn(document.data() as Tile)).sort();
}

function idsIn(tile: Tile): string[] {
  const decoded = decodeTile(tile);
  return decoded.kind === 'points' ? decoded.points.ids : [];
}

/** Every location in the tiles of an audience, listed or as a cell, in degrees. */
export async function placesTold(
  db: Firestore,
  audience: Audience,
): Promise<{ longitude: number; latitude: number }[]> {
  const { docs } = await db.collection(TILES_COLLECTION).where('audience', '==', audience).get();
  return docs.flatMap((document) => {
    if (document.id.endsWith('-index')) return [];
    const decoded = decodeTile(document.data() as Tile);
    const { longitude, latitude } = decoded.kind === 'points' ? decoded.points : decoded.cells;
    return Array.from(longitude, (degrees, i) => ({
      longitude: degrees,
      latitude: latitude[i] ?? 0,
    }));
  });
}

/** Waits, by listening, until an audience's tiles list exactly these ids. */
export function listedWhen(db: Firestore, audience: Audience, ids: string[]): Promise<void> {
  const wanted = ids.toSorted().join();
  return new Promise((resolve, reject) => {
    const stop = db
      .collection(TILES_COLLECTION)
      .where('audience', '==', audience)
      .where('kind', '==', 'points')
      .onSnapshot(({ docs }) => {
        const listed = docs.flatMap((document) => idsIn(document.data() as Tile)).toSorted();
        if (listed.join() !== wanted) return;
        stop();
        resolve();
      }, reject);
  });
}

/** As if a dead worker's lease had expired. */
export const lapseHold = (db: Firestore) =>
  db.doc(MAP_STATE_PATH).update({ leaseUntil: Timestamp.fromMillis(1) });
