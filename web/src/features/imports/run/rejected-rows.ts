import { importRejectsPath, openImport } from '@nest/model';
import { loadStorage } from '@/lib/firebase/services.ts';

/** How many rejected rows the page lists. */
export const LISTED_REJECTS = 50;
/** How much of `rejected.csv` is read for them, in bytes. */
const LISTED_BYTES = 256 * 1024;
/** More than the worker ever writes, in bytes. */
const MAX_BYTES = 1024 * 1024 * 1024;

export interface RejectedRow {
  row: string;
  line: string;
  field: string;
  reason: string;
}

/** The first rows of `rejected.csv`, or of its start. */
export function parseRejected(text: string): RejectedRow[] {
  const rows: RejectedRow[] = [];
  for (const record of openImport(text, { format: 'csv', delimiter: ',' }).records()) {
    if (!record.ok) continue;
    const { row = '', line = '', field = '', reason = '' } = record.cells;
    rows.push({ row, line, field, reason });
    if (rows.length === LISTED_REJECTS) break;
  }
  return rows;
}

async function rejectedFile(uid: string, importId: string) {
  const [storage, sdk] = await Promise.all([loadStorage(), import('firebase/storage')]);
  return { sdk, file: sdk.ref(storage, importRejectsPath(uid, importId)) };
}

/** Reads the first rejected rows of an import. */
export async function readRejected(uid: string, importId: string): Promise<RejectedRow[]> {
  const { sdk, file } = await rejectedFile(uid, importId);
  return parseRejected(new TextDecoder().decode(await sdk.getBytes(file, LISTED_BYTES)));
}

/**
 * The whole of `rejected.csv`. It is also requested as a range: after the list's range request,
 * browsers answer even a plain request with a partial response, which the SDK would treat as a
 * failure.
 */
export async function rejectedBlob(uid: string, importId: string): Promise<Blob> {
  const { sdk, file } = await rejectedFile(uid, importId);
  return new Blob([await sdk.getBytes(file, MAX_BYTES)], { type: 'text/csv' });
}
