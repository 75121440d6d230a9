import { type Tile, tileDocumentPath } from '@nest/model';
import { Bytes, doc, onSnapshot } from 'firebase/firestore';
import { db } from '@/lib/firebase/services.ts';
import { countDocument } from '@/lib/live/reads.ts';
import type { Listen } from './tile-feed.ts';

/** Listens to a tile in Firestore, and counts the reads. */
export const listenToTile: Listen = (tileId, next, failed) => {
  let last: Tile | null | undefined;
  return onSnapshot(
    doc(db(), tileDocumentPath(tileId)),
    { includeMetadataChanges: true },
    (snapshot) => {
      countDocument(snapshot);
      // Missing according to this device's cache: the server has yet to confirm it.
      if (!snapshot.exists() && snapshot.metadata.fromCache && navigator.onLine) return;
      const tile = snapshot.exists() ? (snapshot.data() as Tile) : null;
      if (last !== undefined && isSame(tile, last)) return;
      last = tile;
      next(tile);
    },
    failed,
  );
};

/** The server often only confirms this device's cache. */
function isSame(a: Tile | null, b: Tile | null): boolean {
  if (a === null || b === null) return a === b;
  return a.kind === b.kind && a.data instanceof Bytes && a.data.isEqual(b.data as Bytes);
}
