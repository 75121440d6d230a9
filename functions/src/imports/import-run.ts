import { randomUUID } from 'node:crypto';
import {
  columnMappingSchema,
  ImportFileError,
  type ImportJob,
  type ImportReader,
  missingColumns,
  openImport,
} from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import { isCapturable } from '../aircraft/capture/capture-aircraft.ts';
import { loadGazetteer } from '../geocoding/gazetteer/load-gazetteer.ts';
import { log } from '../platform/log.ts';
import { accountLeftovers, importActor } from './account-leftovers.ts';
import { type Chunk, readChunks } from './chunk.ts';
import { ChunkLedger } from './chunk-ledger.ts';
import { type ChunkAccounts, importWriter, type WrittenChunk, writeChunk } from './chunk-writer.ts';
import { endJob, lapseImport, releaseImport, takeImport } from './import-lease.ts';
import type { ImportedPhenomenon } from './imported-phenomenon.ts';
import { rejectedCsv } from './rejected-csv.ts';

/**
 * Chunks in flight at once. One is read and mapped while the previous ones are written. Accounting
 * for a chunk waits behind the pending writes, so the writer needs enough of them to stay busy
 * meanwhile.
 */
const WINDOW = 5;

export interface ImportRunOptions {
  db: Firestore;
  importId: string;
  /** The whole decoded file. */
  text: string;
  /** Stores the list of rejected rows before the job is marked as done. */
  saveRejects: (csv: string) => Promise<void>;
  /** Stops cleanly after this instant, in ms since 1970; another run continues from there. */
  deadlineMs?: number;
  /** Follow-up work in functions; if absent, schedules find it. */
  followers?: ImportFollowers;
  /** Called after every chunk. */
  onProgress?: (accounts: ChunkAccounts) => void;
}

export interface ImportFollowers {
  /** Captures the aircraft around new reports. Repeated if a chunk is written again. */
  capture(phenomenonIds: string[]): Promise<void>;
  /** Enqueues the workers of the projections; called once per chunk. */
  wake(): Promise<void>;
}

/**
 * `busy`: another worker holds the job. `overtaken`: another worker took it over. `paused`: the
 * deadline was reached. `over`: it had already ended.
 */
export type ImportRunOutcome =
  | 'done'
  | 'cancelled'
  | 'failed'
  | 'paused'
  | 'busy'
  | 'overtaken'
  | 'over'
  | 'gone';

/**
 * Runs or resumes an import. However often it is killed, repeated or run by two workers at once,
 * every row is accounted for once, and no document is created twice or overwritten.
 */
export async function runImport(options: ImportRunOptions): Promise<ImportRunOutcome> {
  const { db, importId, text } = options;
  const owner = randomUUID();
  const taken = await takeImport(db, importId, owner, text.length);
  if (taken.outcome !== 'taken') return taken.outcome;
  try {
    const reader = openFile(text, taken.job);
    const outcome = await importChunks(options, owner, reader, taken);
    if (outcome === 'paused') await releaseImport(db, importId, owner);
    if (outcome === 'done' || outcome === 'cancelled') {
      await options.saveRejects(await rejectedCsv(db, importId, text));
      await endJob(db, importId, outcome);
    }
    return outcome;
  } catch (error) {
    if (!(error instanceof ImportFileError)) {
      await lapseImport(db, importId, owner);
      throw error;
    }
    await accountLeftovers(db, importId);
    await endJob(db, importId, 'failed', error.message);
    await options.followers?.wake();
    return 'failed';
  }
}

function openFile(text: string, job: ImportJob): ImportReader {
  const map = columnMappingSchema.parse(job.map);
  const reader = openImport(text, map);
  if (map.format !== 'csv') return reader;
  const missing = missingColumns(map, reader.headers);
  if (missing.length > 0) {
    throw new ImportFileError(
      `The file has no column ${missing.map((name) => `"${name}"`).join(', ')}, which the map uses. It has: ${reader.headers.join(', ')}. Correct the map or the file's first line.`,
    );
  }
  return reader;
}

interface InFlight {
  chunk: Chunk;
  written: Promise<WrittenChunk>;
}

async function importChunks(
  options: ImportRunOptions,
  owner: string,
  reader: ImportReader,
  { job, lapsed }: { job: ImportJob; lapsed: boolean },
): Promise<'done' | 'cancelled' | 'paused' | 'overtaken'> {
  const { db, importId, followers, deadlineMs = Number.POSITIVE_INFINITY } = options;
  const writer = importWriter(db);
  const actor = await importActor(db, importId, job.createdBy);
  const ledger = new ChunkLedger({ db, importId, owner, actor });
  const gazetteer = job.map.gazetteer ? await loadGazetteer() : null;
  const source = { importId, uid: job.createdBy, map: job.map, gazetteer };
  const chunks = readChunks(reader, source, job);
  const flight: InFlight[] = [];
  // Documents of chunks that a killed worker began exist without being accounted for: even a
  // cancelled import completes them.
  let owed = lapsed ? WINDOW : 0;
  let cancelled = job.cancelRequested;
  let overtaken = false;
  let ended = false;
  const woken: Promise<void>[] = [];
  // If a worker cannot be enqueued, its schedule finds the work; the import continues.
  const wake = async () => {
    await followers?.wake().catch((error) => log.warn('import.wakeFailed', { error: `${error}` }));
  };
  const commitOldest = async () => {
    const oldest = flight.shift();
    if (!oldest) return;
    const written = await oldest.written;
    const recent = capturable(written.imported);
    if (recent.length > 0) await followers?.capture(recent);
    const answer = await ledger.commit(oldest.chunk, written, ended && flight.length === 0);
    if (answer === 'overtaken') overtaken = true;
    else options.onProgress?.(written.accounts);
    if (answer === 'cancel') cancelled = true;
    if (answer !== 'overtaken' && written.imported.length > 0) woken.push(wake());
  };
  // However late, a run completes at least one chunk, so that pauses cannot repeat forever.
  const late = () => Date.now() > deadlineMs && owed < 0;
  try {
    while (!overtaken && (owed > 0 || !(cancelled || late()))) {
      const next = chunks.next();
      if (next.done) {
        ended = true;
        break;
      }
      owed--;
      const written = writeChunk(db, writer, next.value);
      written.catch(() => undefined);
      flight.push({ chunk: next.value, written });
      if (flight.length >= WINDOW) await commitOldest();
    }
    while (flight.length > 0 && !overtaken) await commitOldest();
  } finally {
    await Promise.allSettled([...flight.map(({ written }) => written), ...woken]);
    await writer.close();
  }
  if (overtaken) return 'overtaken';
  if (ended) return 'done';
  return cancelled ? 'cancelled' : 'paused';
}

/** Ids of records that are recent enough for a capture of aircraft. */
const capturable = (documents: readonly ImportedPhenomenon[]): string[] =>
  documents.filter(({ phenomenon }) => isCapturable(phenomenon, Date.now())).map(({ id }) => id);
