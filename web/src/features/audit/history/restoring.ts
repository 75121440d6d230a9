import type { DocumentData } from 'firebase/firestore';

/** What a restore of an earlier version would save. */
export interface RestorePlan {
  /** Fields to save, derived ones included. */
  patch: DocumentData;
  /** What differs from that version and stays as it is, in sentences. */
  kept: readonly string[];
}

/** How a record is put back to an earlier version; said by the feature that owns the record. */
export interface Restoring {
  /** The record as it stands. */
  record: DocumentData;
  /** @param values the fields as they were, as far as the log knows them */
  plan(values: DocumentData): RestorePlan;
  /** Saves it as any other edit, with undo. */
  save(patch: DocumentData, message: string): void;
}
