import {
  type AuditEvent,
  auditEventPath,
  CATEGORIES,
  PHENOMENON_STATUSES,
  phenomenonContent,
  phenomenonPath,
  privateLocationPath,
  SHAPES,
  type Shoot,
  shootPath,
} from '@nest/model';
import {
  auditEventFixture,
  phenomenonFixture,
  phenomenonInputFixture,
  shootFixture,
  stampsFixture,
} from '@nest/model/testing';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';

const START_MS = Date.UTC(2010, 0, 1);
const HOUR_MS = 3_600_000;
const at = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

/** A city with a tenth of all reports, so that its tiles are split many times. */
const CITY = { latitude: 47.3769, longitude: 8.5417 };
/** The golden ratio spreads any number of values evenly. */
const spread = (i: number, by: number) => ((i * by) % 1) - 0.5;

const placeInCity = (i: number) => ({
  latitude: CITY.latitude + spread(i, 0.618_034) / 4,
  longitude: CITY.longitude + spread(i, 0.754_878) / 4,
  accuracyM: 50,
});
const placeInWorld = (i: number) => ({
  latitude: (i % 170) - 85,
  longitude: (i % 350) - 175,
  accuracyM: 50,
});

/**
 * One in this many is private, so that it is in no tile; all belong to the member who opens the
 * maps.
 */
const PRIVATE_EVERY = 25;

/**
 * The phenomenon of a number: each differs from the next in everything that a list filters and
 * sorts by.
 */
export function benchPhenomenon(i: number) {
  const time = Timestamp.fromMillis(START_MS + i * HOUR_MS);
  const input = phenomenonInputFixture({
    title: `Report ${i} over the ${at(['lake', 'ridge', 'harbour', 'plain', 'forest'], i)}`,
    category: at(CATEGORIES, i),
    shape: at(SHAPES, i),
    observedAt: time,
    exactLocation: i % 10 === 0 ? placeInCity(i / 10) : placeInWorld(i),
    audience: i % 3 === 0 ? 'team' : 'members',
    geoprivacy: i % PRIVATE_EVERY === 3 ? 'private' : 'open',
  });
  const { content, privateLocation } = phenomenonContent(`bench-${i}`, input);
  const stamps = { createdAt: time, updatedAt: time };
  const status = at(PHENOMENON_STATUSES, i);
  return {
    phenomenon: phenomenonFixture({ ...content, status, ...stamps }),
    privateLocation: privateLocation && { ...stampsFixture(stamps), ...privateLocation },
  };
}

function benchShoot(i: number): Shoot {
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

/** Enough people that no two rows of a page name the same one, because names are reads, too. */
const PEOPLE = 60;

function benchEvent(i: number): AuditEvent {
  return auditEventFixture(
    {
      action: 'roles.changed',
      at: Timestamp.fromMillis(START_MS + i * HOUR_MS),
      actorUid: `member-${i % PEOPLE}`,
      requestId: `request-${i}`,
      target: `roles/role-${i % 7}`,
      before: { name: `Role ${i}` },
      after: { name: `Role ${i + 1}` },
    },
    Timestamp.fromMillis,
  );
}

/** Writes documents to each collection, for a range of numbers. */
export async function fill(firestore: Firestore, from: number, to: number): Promise<void> {
  const writer = firestore.bulkWriter({ throttling: false });
  let failed: Error | null = null;
  const note = (error: Error) => {
    failed ??= error;
  };
  for (let i = from; i < to; i++) {
    const { phenomenon, privateLocation } = benchPhenomenon(i);
    writer.set(firestore.doc(phenomenonPath(`bench-${i}`)), { ...phenomenon }).catch(note);
    if (privateLocation) {
      const place = firestore.doc(privateLocationPath(`bench-${i}`));
      writer.set(place, { ...privateLocation }).catch(note);
    }
    writer.set(firestore.doc(shootPath(`bench-${i}`)), { ...benchShoot(i) }).catch(note);
    writer.set(firestore.doc(auditEventPath(`bench-${i}`)), { ...benchEvent(i) }).catch(note);
    if (i % 2000 === 1999) await writer.flush();
  }
  await writer.close();
  if (failed) throw failed;
}
