import { type AuditActor, type ImportJob, importChunkPath, importPath } from '@nest/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { beginFenced } from '../platform/fenced-document.ts';
import { leaseFields, readLease, takeLease } from '../platform/lease.ts';
import { addFollowers, type MadeRecords } from './account-chunk.ts';
import type { Chunk } from './chunk.ts';
import type { WrittenChunk } from './chunk-writer.ts';

const MAX_LOOKS = 10;

type Answer = 'go on' | 'cancel' | 'overtaken';
interface View {
  job: ImportJob;
  updateTime: Timestamp;
}

interface ChunkLedgerOptions {
  db: Firestore;
  importId: string;
  /** The worker that holds the job. */
  owner: string;
  actor: AuditActor;
}

/**
 * Accounts for each chunk once: the chunk's own document, the totals, the cursor, the audit event
 * and the dirty marks of its records are one write, conditional on the job being as this worker
 * left it. That is one message per chunk; a transaction takes four, each of which waits behind the
 * documents that are being written.
 */
export class ChunkLedger {
  readonly #options: ChunkLedgerOptions;
  #view: View | null = null;

  constructor(options: ChunkLedgerOptions) {
    this.#options = options;
  }

  /**
   * @param isLast whether no chunk follows
   * @returns whether cancelling was requested, or `overtaken` if another worker was first
   */
  async commit(chunk: Chunk, written: WrittenChunk, isLast: boolean): Promise<Answer> {
    for (let look = 0; look < MAX_LOOKS; look++) {
      this.#view ??= await this.#read();
      const view = this.#view;
      if (!view || !this.#isNext(view.job, chunk)) return 'overtaken';
      this.#view = await this.#write(view, chunk, written, isLast);
      if (this.#view) return view.job.cancelRequested ? 'cancel' : 'go on';
    }
    return 'overtaken';
  }

  #isNext(job: ImportJob, { number }: Chunk): boolean {
    const isOwn = readLease(job)?.holder === this.#options.owner;
    return isOwn && job.status === 'running' && job.nextChunk === number;
  }

  async #read(): Promise<View | null> {
    const { db, importId } = this.#options;
    const snapshot = await db.doc(importPath(importId)).get();
    const { updateTime } = snapshot;
    return updateTime ? { job: snapshot.data() as ImportJob, updateTime } : null;
  }

  /** @returns the job as this leaves it; null if it has changed since it was read */
  async #write(
    { job, updateTime }: View,
    chunk: Chunk,
    written: WrittenChunk,
    isLast: boolean,
  ): Promise<View | null> {
    const { db, importId, owner, actor } = this.#options;
    const { accounts } = written;
    const changes = {
      rowsRead: job.rowsRead + accounts.rowsRead,
      imported: job.imported + accounts.imported,
      alreadyThere: job.alreadyThere + accounts.alreadyThere,
      rejected: job.rejected + accounts.rejected,
      cursor: chunk.cursor,
      nextChunk: chunk.number + 1,
      ...leaseFields(takeLease(readLease(job), owner)),
      updatedAt: Timestamp.now(),
    };
    const { batch, commit } = beginFenced(db, importPath(importId), updateTime, changes);
    batch.create(db.doc(importChunkPath(importId, chunk.number)), {
      ...accounts,
      cursor: chunk.cursor,
      rejects: chunk.rejects,
    });
    addFollowers(db, batch, actor, { ...madeRecords(importId, chunk, written), isLast });
    const writtenAt = await commit();
    return writtenAt && { job: { ...job, ...changes }, updateTime: writtenAt };
  }
}

const madeRecords = (
  importId: string,
  chunk: Chunk,
  written: WrittenChunk,
): Omit<MadeRecords, 'isLast'> => ({
  importId,
  number: chunk.number,
  rows: chunk.rows,
  records: written.imported.map(({ id, phenomenon, privateLocation }) => ({
    id,
    phenomenon,
    hasPrivateLocation: privateLocation !== null,
  })),
  isFresh: written.isFresh,
});
