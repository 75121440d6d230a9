import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ImportCells } from './record.ts';

/**
 * The document id of a row: a hash of what the file says, independent of the mapping and of the
 * order of columns, so that the same row always becomes the same document.
 */
export function importedId(cells: ImportCells): string {
  const pairs = Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `imp_${bytesToHex(sha256(utf8ToBytes(JSON.stringify(pairs)))).slice(0, 24)}`;
}

/** Which row of which import made a document; its `sourceReference`. */
export const importedReference = (importId: string, row: number) => `${importId}/${row}`;
