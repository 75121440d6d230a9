import type { DocumentReference } from 'firebase-admin/firestore';

/**
 * Documents below a document, at any depth and in any collection, up to a limit. Deeper ones come
 * first, so that none is orphaned.
 */
export async function subDocuments(
  parent: DocumentReference,
  limit: number,
): Promise<DocumentReference[]> {
  const found: DocumentReference[] = [];
  for (const collection of await parent.listCollections()) {
    // Also lists missing documents that have documents below them.
    for (const reference of await collection.listDocuments()) {
      found.push(...(await subDocuments(reference, limit - found.length)));
      if (found.length >= limit) return found;
      found.push(reference);
      if (found.length >= limit) return found;
    }
  }
  return found;
}
