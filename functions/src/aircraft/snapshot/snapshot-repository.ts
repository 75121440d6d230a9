import { SKY_STATUS_PATH, type SkyStatus, type Tier } from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import { z } from 'zod';
import { readRecord, type SnapshotState, type StoredSnapshot } from './snapshot-state.ts';

/** Under `system/`, which no client can read. */
export const SKY_PATH = 'system/sky';
const SNAPSHOT_PATH = 'system/skySnapshot';
/** Firestore's limit of a document is 1 MiB; about 50,000 aircraft fit. */
export const MAX_SNAPSHOT_BYTES = 1_000_000;

export interface Change<T> {
  result: T;
  /** The new record; if absent, nothing is written. */
  record?: SnapshotState;
  /** Stored together with the record that references it. */
  snapshot?: StoredSnapshot | null;
  /** The status for admins, if it has changed. */
  status?: SkyStatus;
}

/** Shared by all instances: the record is changed in transactions only. */
export interface SnapshotRepository {
  read(nowMs: number): Promise<SnapshotState>;
  snapshot(): Promise<StoredSnapshot | null>;
  change<T>(nowMs: number, decide: (record: SnapshotState) => Change<T>): Promise<T>;
}

const snapshotSchema = z.object({
  id: z.string(),
  timeS: z.number(),
  fetchedAtMs: z.number(),
  count: z.number(),
  gzip: z.instanceof(Buffer),
});

export class FirestoreSnapshotRepository implements SnapshotRepository {
  readonly #db: Firestore;
  readonly #tier: Tier;

  constructor(db: Firestore, tier: Tier) {
    this.#db = db;
    this.#tier = tier;
  }

  async read(nowMs: number): Promise<SnapshotState> {
    return readRecord((await this.#db.doc(SKY_PATH).get()).data(), this.#tier, nowMs);
  }

  async snapshot(): Promise<StoredSnapshot | null> {
    const parsed = snapshotSchema.safeParse((await this.#db.doc(SNAPSHOT_PATH).get()).data());
    return parsed.success ? parsed.data : null;
  }

  change<T>(nowMs: number, decide: (record: SnapshotState) => Change<T>): Promise<T> {
    const reference = this.#db.doc(SKY_PATH);
    return this.#db.runTransaction(async (transaction) => {
      const stored = (await transaction.get(reference)).data();
      const { result, record, snapshot, status } = decide(readRecord(stored, this.#tier, nowMs));
      if (record) transaction.set(reference, record);
      if (snapshot) transaction.set(this.#db.doc(SNAPSHOT_PATH), { ...snapshot });
      if (status) transaction.set(this.#db.doc(SKY_STATUS_PATH), status);
      return result;
    });
  }
}
