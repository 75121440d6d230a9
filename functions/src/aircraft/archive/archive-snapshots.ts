import { packSnapshot } from '../snapshot/snapshot-cache.ts';
import type { SnapshotService } from '../snapshot/snapshot-service.ts';
import type { SnapshotArchive } from './snapshot-archive.ts';
import type { TrackStore } from './track-store.ts';

export interface ArchiveDeps {
  sky: SnapshotService;
  archive: SnapshotArchive;
  tracks: Pick<TrackStore, 'thin'>;
}

/** An older snapshot is already archived, or shows another moment; in s. */
const TOO_OLD_S = 900;

/** Adds the newest snapshot to the archive, refreshing it if due, and removes old ones. */
export async function archiveSnapshots(
  { sky, archive, tracks }: ArchiveDeps,
  nowMs: number,
): Promise<{ added: boolean; removed: number; tracksRemoved: number; status: string }> {
  const { held, status } = await sky.current();
  const nowS = nowMs / 1000;
  const added = held !== null && nowS - held.meta.timeS < TOO_OLD_S;
  if (held && added) await archive.add(packSnapshot(held.snapshot, held.meta.fetchedAtMs));
  const removed = await archive.thin(nowS);
  return { added, removed, tracksRemoved: await tracks.thin(), status: status.status };
}
