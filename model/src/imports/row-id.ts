import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ImportCells } from './record.ts';

/**
 * The document id of a row: a hash of the file's values, independent of the mapping and of the
 * column order, so that the same row always becomes the same document.
 */
export function importedId(cells: ImportCells): string {
  const pairs = Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `imp_${bytesToHex(sha256(utf8ToBytes(JSON.stringify(pairs)))).slice(0, 24)}`;
}

/** The import and the row that created a document; its `sourceReference`. */
export const importedReference = (importId: string, row: number) => `${importId}/${row}`;
