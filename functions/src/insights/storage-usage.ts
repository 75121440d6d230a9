import { INSIGHTS_STORAGE_PATH, type StorageUsage } from '@nest/model';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';

/** The subset of a Storage bucket that is used. */
export interface ListedBucket {
  getFiles(
    query: object,
  ): Promise<[{ name: string; metadata: { size?: string | number } }[], ...unknown[]]>;
}

const PAGE = 1_000;

/** Sums up the size of a bucket's files by the first part of their path. */
async function storageUsage(bucket: ListedBucket): Promise<Omit<StorageUsage, 'at'>> {
  const usage: Omit<StorageUsage, 'at'> = { bytes: 0, files: 0, areas: {} };
  let query: object | null = { autoPaginate: false, maxResults: PAGE };
  while (query) {
    const [files, next]: [{ name: string; metadata: { size?: string | number } }[], ...unknown[]] =
      await bucket.getFiles(query);
    for (const { name, metadata } of files) {
      const bytes = Number(metadata.size ?? 0);
      const area = name.split('/')[0] ?? '';
      const before = usage.areas[area] ?? { bytes: 0, files: 0 };
      usage.areas[area] = { bytes: before.bytes + bytes, files: before.files + 1 };
      usage.bytes += bytes;
      usage.files++;
    }
    query = (next as object | null | undefined) ?? null;
  }
  return usage;
}

/** Writes the current size of the files to `insights/storage`. */
export async function measureUsage(db: Firestore, bucket: ListedBucket): Promise<void> {
  const usage = await storageUsage(bucket);
  await db.doc(INSIGHTS_STORAGE_PATH).set({ ...usage, at: FieldValue.serverTimestamp() });
}
