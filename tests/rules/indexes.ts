import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compositeIndexes } from '@nest/model';

/** The deployed index definitions. */
export const INDEXES_FILE = fileURLToPath(new URL('../../firestore.indexes.json', import.meta.url));

/**
 * Long text without queries. Without its automatic index a write costs less, and text beyond 1,500
 * bytes is not truncated for it.
 */
const UNINDEXED = {
  phenomena: ['summary', 'location'],
  shoots: ['path', 'orientation', 'notes', 'conditions', 'location'],
  comments: ['text'],
  private: ['location', 'placeName', 'witnesses'],
  imports: ['map', 'error'],
  invitations: ['note'],
  auditEvents: ['before', 'after', 'reason', 'previousHash', 'hash'],
  insights: ['observed', 'reported', 'areas'],
  facts: ['fact', 'triagedAtMs', 'concludedAtMs'],
  pending: ['ids'],
  trash: ['reason', 'actor'],
  copies: ['path', 'fields'],
  moves: ['from', 'to'],
};

/** Documents that Firestore deletes itself once this time of theirs has passed. */
const EXPIRING = { usedTokens: 'expiresAt' };

/** The content of `firestore.indexes.json`, generated from the registry of queries. */
export function indexesFile(): string {
  const unindexed = Object.entries(UNINDEXED).flatMap(([collectionGroup, fields]) =>
    fields.map((fieldPath) => ({ collectionGroup, fieldPath, indexes: [] })),
  );
  const expiring = Object.entries(EXPIRING).map(([collectionGroup, fieldPath]) => ({
    collectionGroup,
    fieldPath,
    ttl: true,
    indexes: [],
  }));
  const fieldOverrides = [...unindexed, ...expiring];
  return `${JSON.stringify({ indexes: compositeIndexes(), fieldOverrides }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(INDEXES_FILE, indexesFile());
