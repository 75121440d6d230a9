import { type AuditActor, type ImportJob, importChunkPath, importPath } from '@nest/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { addFollowers, type MadeRecords } from './account-chunk.ts';
import type { Chunk } from './chunk.ts';
import type { WrittenChunk } from './chunk-writer.ts';
import { LEASE_MS } from './import-lease.ts';

/** gRPC codes by which Firestore reports that a document differs from what the writer expects. */
const ALREADY_EXISTS = 6;
const FAILED_PRECONDITION = 9;
const ABORTED = 10;
const MAX_LOOKS = 10;

type Answer = 'go on' | 'cancel' | 'overtaken';
interface View {
  job: ImportJob;
  updateTime: Timestamp;
}

/**
 * Accounts for each chunk once: the chunk's own document, the totals, the cursor, the audit event
 * and the dirty marks of its records are one write, conditional on the job being as this worker
 * left it. That is one message per chunk; a transaction takes four, each of which waits behind the
 * documents that are being written.
 */
export class ChunkLedger {
  readonly #db: Firestore;
  readonly #importId: string;
  readonly #actor: AuditActor;
  #view: View | null = null;

  constructor(db: Firestore, importId: string, actor: AuditActor) {
    this.#db = db;
    this.#importId = importId;
    this.#actor = actor;
  }

  /**
   * @param isLast whether no chunk follows
   * @returns whether cancelling was requested, or `overtaken` if another worker was first
   */
  async commit(chunk: Chunk, written: WrittenChunk, isLast: boolean): Promise<Answer> {
    for (let look = 0; look < MAX_LOOKS; look++) {
      this.#view ??= await this.#read();
      const job = this.#view?.job;
      if (job?.status !== 'running' || job.nextChunk !== chunk.number) return 'overtaken';
      if (await this.#write(this.#view, chunk, written, isLast)) {
        return job.cancelRequested ? 'cancel' : 'go on';
      }
      this.#view = null;
    }
    return 'overtaken';
  }

  async #read(): Promise<View | null> {
    const snapshot = await this.#db.doc(importPath(this.#importId)).get();
    const { updateTime } = snapshot;
    return updateTime ? { job: snapshot.data() as ImportJob, updateTime } : null;
  }

  /** @returns false if the job has changed since it was read */
  async #write(
    view: View | null,
    chunk: Chunk,
    written: WrittenChunk,
    isLast: boolean,
  ): Promise<boolean> {
    if (!view) return false;
    const { job, updateTime } = view;
    const { accounts } = written;
    const changes = {
      rowsRead: job.rowsRead + accounts.rowsRead,
      imported: job.imported + accounts.imported,
      alreadyThere: job.alreadyThere + accounts.alreadyThere,
      rejected: job.rejected + accounts.rejected,
      cursor: chunk.cursor,
      nextChunk: chunk.number + 1,
      leaseUntil: Timestamp.fromMillis(Date.now() + LEASE_MS),
      updatedAt: Timestamp.now(),
    };
    const batch = this.#db.batch();
    batch.create(this.#db.doc(importChunkPath(this.#importId, chunk.number)), {
      ...accounts,
      cursor: chunk.cursor,
      rejects: chunk.rejects,
    });
    batch.update(this.#db.doc(importPath(this.#importId)), changes, { lastUpdateTime: updateTime });
    const made = { ...madeRecords(this.#importId, chunk, written), isLast };
    addFollowers(this.#db, batch, this.#actor, made);
    try {
      const [, result] = await batch.commit();
      this.#view = result ? { job: { ...job, ...changes }, updateTime: result.writeTime } : null;
      return true;
    } catch (error) {
      const code = (error as { code?: number }).code ?? 0;
      if ([ALREADY_EXISTS, FAILED_PRECONDITION, ABORTED].includes(code)) return false;
      throw error;
    }
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
