import type { DocumentData, DocumentSnapshot } from 'firebase/firestore';
import { type DocumentSchema, problemOf } from './document-schema.ts';
import { StreamError } from './subscription-cache.ts';

/** One document: typed data, or its problem. Times of unsent writes are estimates. */
export type LiveDocument<T> =
  | { ok: true; id: string; path: string; data: T; hasPendingWrites: boolean }
  | { ok: false; id: string; path: string; problem: string; raw: DocumentData };

export type LiveState = 'loading' | 'ready' | 'error' | 'no-permission';

/** The state of a screen's data; `data` stays null until the first response. */
export interface Live<D> {
  state: LiveState;
  data: D | null;
  /** Only from this device's cache: offline, or without a response yet. */
  fromCache: boolean;
  hasPendingWrites: boolean;
  error: Error | null;
  /** Tries again after an error. */
  retry(): void;
}

export interface Delivered<D> {
  data: D;
  fromCache: boolean;
  hasPendingWrites: boolean;
}

export function toDocument<T>(
  schema: DocumentSchema<T>,
  snapshot: DocumentSnapshot<DocumentData>,
): LiveDocument<T> {
  const raw = snapshot.data({ serverTimestamps: 'estimate' }) ?? {};
  const { id } = snapshot;
  const path = snapshot.ref.path;
  const problem = problemOf(schema, raw);
  if (problem !== null) return { ok: false, id, path, problem, raw };
  const { hasPendingWrites } = snapshot.metadata;
  return { ok: true, id, path, data: raw as T, hasPendingWrites };
}

export function toLive<D>(
  value: Delivered<D> | StreamError | undefined,
  retry: () => void,
): Live<D> {
  const empty = { data: null, fromCache: false, hasPendingWrites: false, error: null, retry };
  if (value === undefined) return { state: 'loading', ...empty };
  if (value instanceof StreamError) {
    const denied = value.error.code === 'permission-denied';
    return { ...empty, state: denied ? 'no-permission' : 'error', error: value.error };
  }
  return { state: 'ready', error: null, retry, ...value };
}
