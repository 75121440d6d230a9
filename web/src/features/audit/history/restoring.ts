import type { DocumentData } from 'firebase/firestore';

/** What restoring an earlier version would save. */
export interface RestorePlan {
  /** Fields to save, including derived ones. */
  patch: DocumentData;
  /** Differences from that version that stay, as sentences. */
  kept: readonly string[];
}

/** How a record is restored to an earlier version; provided by the feature that owns the record. */
export interface Restoring {
  /** The current record. */
  record: DocumentData;
  /** @param values the earlier values of the fields, as far as the log has them */
  plan(values: DocumentData): RestorePlan;
  /** Saves it like any other edit, with undo. */
  save(patch: DocumentData, message: string): void;
}
