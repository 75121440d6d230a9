import type { DocumentReference } from 'firebase-admin/firestore';

/**
 * Documents below a document, at any depth and whatever their collections are called, up to a limit.
 * Deeper ones come first, so that none loses its way up.
 */
export async function subDocuments(
  parent: DocumentReference,
  limit: number,
): Promise<DocumentReference[]> {
  const found: DocumentReference[] = [];
  for (const collection of await parent.listCollections()) {
    // Lists also what does not exist but has documents below it.
    for (const reference of await collection.listDocuments()) {
      found.push(...(await subDocuments(reference, limit - found.length)));
      if (found.length >= limit) return found;
      found.push(reference);
      if (found.length >= limit) return found;
    }
  }
  return found;
}
