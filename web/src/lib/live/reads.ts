import type { DocumentSnapshot, QuerySnapshot } from 'firebase/firestore';

/**
 * Documents delivered by the server, in total and by screen; benchmarks read `window.__nestReads`.
 */
interface ReadCounter {
  total: number;
  byScreen: Record<string, number>;
  reset(): void;
}

declare global {
  interface Window {
    __nestReads?: ReadCounter;
  }
}

/** Starts counting; only used with emulators. */
export function countReads(): void {
  const counter: ReadCounter = {
    total: 0,
    byScreen: {},
    reset() {
      counter.total = 0;
      counter.byScreen = {};
    },
  };
  window.__nestReads = counter;
}

function count(documents: number): void {
  const counter = window.__nestReads;
  if (!counter || documents === 0) return;
  const screen = window.location.pathname;
  counter.total += documents;
  counter.byScreen[screen] = (counter.byScreen[screen] ?? 0) + documents;
}

const delivered = ({ fromCache, hasPendingWrites }: DocumentSnapshot['metadata']) =>
  !fromCache && !hasPendingWrites;

export function countQuery(snapshot: QuerySnapshot): void {
  count(
    snapshot
      .docChanges()
      .filter((change) => change.type !== 'removed' && delivered(change.doc.metadata)).length,
  );
}

export function countDocument(snapshot: DocumentSnapshot): void {
  if (delivered(snapshot.metadata)) count(1);
}

/** A server-side count is billed as one read per thousand counted documents, and at least one. */
export function countAggregate(counted: number): void {
  count(Math.max(1, Math.ceil(counted / 1_000)));
}
