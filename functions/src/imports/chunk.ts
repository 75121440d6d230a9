import {
  type ColumnMapping,
  type ImportReader,
  type ImportRecord,
  mapColumns,
  type RowGazetteer,
} from '@nest/model';
import { Timestamp } from 'firebase-admin/firestore';
import { type ImportedPhenomenon, importedPhenomenon } from './imported-phenomenon.ts';

/**
 * Rows per chunk. It must not change while imports run: a resumed import must split the file the
 * same way.
 */
export const CHUNK_ROWS = 500;

/** What is wrong with a row, and the row's position in the text. */
export interface ChunkReject {
  row: number;
  line: number;
  field: string;
  reason: string;
  offset: number;
  length: number;
}

/** Rows of a file, read and mapped, that are written and accounted for together. */
export interface Chunk {
  number: number;
  rowsRead: number;
  /** Numbers of the first and last row, from 1. */
  rows: { first: number; last: number };
  /** Where the next chunk starts in the text. */
  cursor: number;
  documents: ImportedPhenomenon[];
  /** Rows that repeat an earlier one of the same chunk. */
  repeated: number;
  rejects: ChunkReject[];
}

export interface ChunkSource {
  importId: string;
  uid: string;
  map: ColumnMapping;
  gazetteer: RowGazetteer | null;
}

/** Reads a file from a given point, chunk by chunk. */
export function* readChunks(
  reader: ImportReader,
  source: ChunkSource,
  from: { cursor: number; rowsRead: number; nextChunk: number },
): Generator<Chunk, void, undefined> {
  const offset = Math.max(from.cursor, reader.dataOffset);
  const records = reader.records({ offset, row: from.rowsRead });
  for (let number = from.nextChunk; ; number++) {
    const batch = take(records, CHUNK_ROWS);
    const [first, last] = [batch[0], batch.at(-1)];
    if (!first || !last) return;
    const rows = { first: first.row, last: last.row };
    const read = { number, rowsRead: batch.length, rows, cursor: last.nextOffset };
    yield { ...read, ...mapBatch(batch, source) };
  }
}

function take<T>(items: Iterator<T>, count: number): T[] {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = items.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

function mapBatch(batch: ImportRecord[], { importId, uid, map, gazetteer }: ChunkSource) {
  const documents = new Map<string, ImportedPhenomenon>();
  const rejects: ChunkReject[] = [];
  const at = Timestamp.now();
  let repeated = 0;
  for (const record of batch) {
    const { row, line, offset } = record;
    const mapped = record.ok
      ? mapColumns(record.cells, map, { row, line, timestamp: Timestamp.fromMillis, gazetteer })
      : { ok: false as const, rejects: [record.error] };
    if (!mapped.ok) {
      const length = record.nextOffset - offset;
      rejects.push({ row, line, ...oneFault(mapped.rejects), offset, length });
    } else if (record.ok) {
      const document = importedPhenomenon(record.cells, mapped.input, { importId, row, uid, at });
      if (documents.has(document.id)) repeated++;
      else documents.set(document.id, document);
    }
  }
  return { documents: [...documents.values()], repeated, rejects };
}

/**
 * All errors of a row in one line, so that the list has one line per rejected row; truncated so
 * that a chunk of rejected rows only fits into one document.
 */
function oneFault(faults: readonly { field: string; reason: string }[]) {
  const [first] = faults;
  const reason =
    faults.length === 1 && first
      ? first.reason
      : faults.map((fault) => `${fault.field}: ${fault.reason}`).join(' ');
  return {
    field: storable(
      faults
        .map((fault) => fault.field)
        .join(', ')
        .slice(0, 100),
    ),
    reason: storable(reason.slice(0, 500)),
  };
}

/** Lone surrogates, which broken encodings produce, cannot be stored. */
const storable = (text: string) => text.replace(/\p{Cs}/gu, '\uFFFD');
