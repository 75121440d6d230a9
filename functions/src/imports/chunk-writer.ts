import { PHENOMENA_COLLECTION, privateLocationPath } from '@nest/model';
import type { BulkWriter, Firestore } from 'firebase-admin/firestore';
import { ALREADY_EXISTS } from '../platform/fenced-document.ts';
import type { Chunk } from './chunk.ts';
import type { ImportedPhenomenon } from './imported-phenomenon.ts';

export interface ChunkAccounts {
  rowsRead: number;
  imported: number;
  alreadyThere: number;
  rejected: number;
}

export interface WrittenChunk {
  accounts: ChunkAccounts;
  /** What this import created, in this attempt or an earlier one. */
  imported: ImportedPhenomenon[];
  /** Whether this attempt created all of it. */
  isFresh: boolean;
}

const MAX_ATTEMPTS = 8;

/** A BulkWriter at full speed that treats "already exists" as a result, not as an error. */
export function importWriter(db: Firestore): BulkWriter {
  const writer = db.bulkWriter({ throttling: false });
  writer.onWriteError(
    (error) => error.code !== ALREADY_EXISTS && error.failedAttempts < MAX_ATTEMPTS,
  );
  return writer;
}

/**
 * Creates the documents of a chunk, without overwriting any, and returns the totals. They are the
 * same however often and by however many workers a chunk is written, because they depend on the row
 * reference in each stored document.
 */
export async function writeChunk(
  db: Firestore,
  writer: BulkWriter,
  chunk: Chunk,
): Promise<WrittenChunk> {
  const results = chunk.documents.map((document) => create(db, writer, document));
  const settled = Promise.allSettled(results);
  await writer.flush();
  const found: ImportedPhenomenon[] = [];
  for (const [i, result] of (await settled).entries()) {
    if (result.status === 'rejected') throw result.reason;
    const document = chunk.documents[i];
    if (!result.value && document) found.push(document);
  }
  const foreign = await foreignOf(db, found);
  const imported = chunk.documents.filter((document) => !foreign.has(document));
  const accounts = {
    rowsRead: chunk.rowsRead,
    imported: imported.length,
    alreadyThere: foreign.size + chunk.repeated,
    rejected: chunk.rejects.length,
  };
  return { accounts, imported, isFresh: found.length === 0 };
}

/** @returns whether the phenomenon was created; false if it already exists */
async function create(db: Firestore, writer: BulkWriter, document: ImportedPhenomenon) {
  if (document.privateLocation) {
    // First, so that a record always has its exact location, even if the worker dies in between.
    const reference = db.doc(privateLocationPath(document.id));
    const pending = createdOrThere(writer.create(reference, document.privateLocation));
    void writer.flush();
    await pending;
    const phenomenon = createdOrThere(
      writer.create(db.collection(PHENOMENA_COLLECTION).doc(document.id), document.phenomenon),
    );
    void writer.flush();
    return phenomenon;
  }
  return createdOrThere(
    writer.create(db.collection(PHENOMENA_COLLECTION).doc(document.id), document.phenomenon),
  );
}

function createdOrThere(write: Promise<unknown>): Promise<boolean> {
  return write.then(
    () => true,
    (error: { code?: number }) => {
      if (error.code === ALREADY_EXISTS) return false;
      throw error;
    },
  );
}

/** The existing documents that another row or another import created. */
async function foreignOf(
  db: Firestore,
  found: ImportedPhenomenon[],
): Promise<Set<ImportedPhenomenon>> {
  if (found.length === 0) return new Set();
  const references = found.map(({ id }) => db.collection(PHENOMENA_COLLECTION).doc(id));
  const stored = await db.getAll(...references, { fieldMask: ['sourceReference'] });
  return new Set(
    found.filter(
      ({ phenomenon }, i) => stored[i]?.get('sourceReference') !== phenomenon.sourceReference,
    ),
  );
}
