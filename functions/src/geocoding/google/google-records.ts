import { createHash } from 'node:crypto';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { NEW_LEDGER, type QuotaLedger, quotaLedgerSchema } from './quota-ledger.ts';

/** Under `system/`, which no client can read. */
export const GEOCODING_PATH = 'system/geocoding';
export const GEOCODING_ANSWERS = `${GEOCODING_PATH}/geocodingAnswers`;

/** Google's terms allow coordinates to be stored for 30 days. */
const CACHE_MS = 30 * 86_400_000;

/** Shared by all instances: the ledger is changed in transactions only. */
export interface GoogleRecords {
  changeLedger<T>(
    decide: (ledger: QuotaLedger) => { result: T; ledger: QuotaLedger | null },
  ): Promise<T>;
  cached(question: string, nowMs: number): Promise<unknown>;
  cache(question: string, answer: unknown, nowMs: number): Promise<void>;
}

/** Queries are stored as hashes: an address may be somebody's home. */
const idOf = (question: string) => createHash('sha256').update(question).digest('hex');

export class FirestoreGoogleRecords implements GoogleRecords {
  readonly #db: Firestore;

  constructor(db: Firestore) {
    this.#db = db;
  }

  changeLedger<T>(
    decide: (ledger: QuotaLedger) => { result: T; ledger: QuotaLedger | null },
  ): Promise<T> {
    const reference = this.#db.doc(GEOCODING_PATH);
    return this.#db.runTransaction(async (transaction) => {
      const stored = quotaLedgerSchema.safeParse((await transaction.get(reference)).data());
      const { result, ledger } = decide(stored.success ? stored.data : NEW_LEDGER);
      if (ledger) transaction.set(reference, ledger);
      return result;
    });
  }

  async cached(question: string, nowMs: number): Promise<unknown> {
    const stored = (await this.#db.collection(GEOCODING_ANSWERS).doc(idOf(question)).get()).data();
    if (!stored || stored.expiresAt.toMillis() <= nowMs) return undefined;
    return JSON.parse(stored.answer);
  }

  async cache(question: string, answer: unknown, nowMs: number): Promise<void> {
    await this.#db
      .collection(GEOCODING_ANSWERS)
      .doc(idOf(question))
      .set({ answer: JSON.stringify(answer), expiresAt: Timestamp.fromMillis(nowMs + CACHE_MS) });
  }
}
