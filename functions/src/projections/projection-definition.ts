import type { Firestore, WriteBatch } from 'firebase-admin/firestore';
import type { MarkedDocuments, RecordPaths } from './marked-records.ts';

/** A record before and after an event; undefined where there was none. */
export interface RecordChange {
  before: object | undefined;
  after: object | undefined;
}

/** The batch that some changes are written to. */
export interface ChangeTarget {
  db: Firestore;
  /** It fails if anything of the projection changes after it was begun, so reading first is safe. */
  batch: WriteBatch;
  /** Whether changes are known to follow in another batch. */
  more: boolean;
}

/** A write of a rebuild. */
export interface RebuildWrite {
  path: string;
  /** Null deletes the document. */
  data: object | null;
  bytes: number;
}

/** What a rebuild works with. */
export interface Rebuild {
  db: Firestore;
  /** Renews the lease; called for each page that is read. */
  renew(): Promise<unknown>;
  /** @returns how many writes it was @throws LeaseLostError if another worker has taken over */
  write(writes: readonly RebuildWrite[]): Promise<number>;
}

/**
 * Documents that are derived from records: what marks a record, how changes of marked records are
 * applied, how everything is rebuilt and checked. The kit does the rest for all projections.
 */
export interface ProjectionDefinition<Change, Rebuilt extends Record<string, number>, Check> {
  /** Prefix of the logged event names. */
  name: string;
  /** The function that runs the worker. */
  task: string;
  /** The document with its lease and status. */
  statePath: string;
  /** The collection of dirty marks. */
  pending: string;
  /** Where a record is, which of its fields matter, and the document that says how it is projected. */
  record: RecordPaths;
  /** Records per batch: when this many are marked, the worker stops collecting. */
  batchSize: number;
  /** Changes per batch at most. */
  maxChanges: number;
  /** The fields of a mark beside its time; null if the event changed nothing that is projected. */
  mark(recordId: string, change: RecordChange): object | null;
  /** The differences between records and their projection, in the order in which to apply them. */
  readChanges(marked: readonly MarkedDocuments[]): Change[] | Promise<Change[]>;
  /**
   * Adds some changes to a batch.
   *
   * @returns how many records changed; `too-large` if they do not fit, and the batch is not used
   */
  writeChanges(target: ChangeTarget, changes: readonly Change[]): Promise<number | 'too-large'>;
  /** Makes all documents equal to what the records give. @returns counts for the log */
  rebuild(rebuild: Rebuild): Promise<Rebuilt>;
  /** Compares all documents with a recount, without changes. */
  check(db: Firestore): Promise<Check>;
  /** Whether an error means that the documents contradict their record, and must be rebuilt. */
  isDisagreement(error: unknown): boolean;
}
