import {
  CATEGORIES,
  PHENOMENON_STATUSES,
  type Phenomenon,
  phenomenonContent,
  phenomenonPath,
  SHAPES,
  type Shoot,
  shootPath,
} from '@nest/model';
import { phenomenonFixture, phenomenonInputFixture, shootFixture } from '@nest/model/testing';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';

const START_MS = Date.UTC(2010, 0, 1);
const HOUR_MS = 3_600_000;
const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

/** The phenomenon of a number: each differs from the next in all that a list filters and sorts by. */
export function benchPhenomenon(i: number): Phenomenon {
  const time = Timestamp.fromMillis(START_MS + i * HOUR_MS);
  const input = phenomenonInputFixture({
    title: `Report ${i} over the ${at(['lake', 'ridge', 'harbour', 'plain', 'forest'], i)}`,
    category: at(CATEGORIES, i),
    shape: at(SHAPES, i),
    observedAt: time,
    exactLocation: { latitude: (i % 170) - 85, longitude: (i % 350) - 175, accuracyM: 50 },
    audience: i % 3 === 0 ? 'team' : 'members',
  });
  const { content } = phenomenonContent(`bench-${i}`, input);
  const stamps = { createdAt: time, updatedAt: time };
  return phenomenonFixture({ ...content, status: at(PHENOMENON_STATUSES, i), ...stamps });
}

export function benchShoot(i: number): Shoot {
  const time = Timestamp.fromMillis(START_MS + i * HOUR_MS);
  return shootFixture({
    title: `Shoot ${i}`,
    startedAt: time,
    endedAt: time,
    createdAt: time,
    updatedAt: time,
    audience: i % 3 === 0 ? 'team' : 'members',
  });
}

/** Writes `count` records to either collection. */
export async function fill(firestore: Firestore, count: number): Promise<void> {
  const writer = firestore.bulkWriter({ throttling: false });
  let failed: Error | null = null;
  const note = (error: Error) => {
    failed ??= error;
  };
  for (let i = 0; i < count; i++) {
    writer.set(firestore.doc(phenomenonPath(`bench-${i}`)), { ...benchPhenomenon(i) }).catch(note);
    writer.set(firestore.doc(shootPath(`bench-${i}`)), { ...benchShoot(i) }).catch(note);
    if (i % 2000 === 1999) await writer.flush();
  }
  await writer.close();
  if (failed) throw failed;
}
