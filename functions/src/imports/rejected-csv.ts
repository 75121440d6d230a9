import { csvLine, importPath } from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import type { ChunkReject } from './chunk.ts';

const MAX_RECORD = 2_000;

/** The rejected rows of an import as CSV: row, line, column, reason and the record itself. */
export async function rejectedCsv(db: Firestore, importId: string, text: string): Promise<string> {
  const lines = [csvLine(['row', 'line', 'field', 'reason', 'record'])];
  const chunks = db.collection(`${importPath(importId)}/chunks`).where('rejected', '>', 0);
  const snapshot = await chunks.get();
  const rejects = snapshot.docs.flatMap((chunk) => chunk.get('rejects') as ChunkReject[]);
  for (const { row, line, field, reason, offset, length } of rejects.sort(
    (a, b) => a.row - b.row,
  )) {
    const record = text.slice(offset, offset + Math.min(length, MAX_RECORD)).trimEnd();
    lines.push(csvLine([row, line, field, reason, record]));
  }
  return lines.join('');
}
