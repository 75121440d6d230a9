import {
  NEW_PHENOMENON,
  type Phenomenon,
  type PhenomenonContent,
  phenomenonContent,
  phenomenonPath,
  privateLocationPath,
  privateWitnessPath,
} from '@nest/model';
import { type DocumentData, doc, type WriteBatch } from 'firebase/firestore';
import { db } from '@/lib/firebase/services.ts';
import { isSame } from '@/lib/save/is-same.ts';
import { stampChange, stampNew } from '@/lib/save/stamps.ts';
import { changeOf, type PhenomenonPatch } from '../changes.ts';
import type { Hidden } from './form-values.ts';
import type { Statement } from './read-phenomenon-form.ts';

/** One private document: its new and its previous content. Null if it does not exist. */
export interface PrivateWrite {
  path: string;
  after: DocumentData;
  before: DocumentData | null;
}

const EMPTY_LOCATION = { location: null, placeName: '' };
const EMPTY_WITNESS = { witnesses: [] };

/** The documents of a new record. */
export function newRecord(id: string, { input, witnesses }: Statement) {
  const { content, privateLocation } = phenomenonContent(id, input);
  return {
    phenomenon: {
      ...NEW_PHENOMENON,
      ...content,
      source: 'console',
    },
    privates: [
      ...privateWrite(privateLocationPath(id), null, privateLocation, EMPTY_LOCATION),
      ...privateWrite(
        privateWitnessPath(id),
        null,
        witnesses.length > 0 ? { witnesses } : null,
        EMPTY_WITNESS,
      ),
    ],
  };
}

export interface Edit {
  id: string;
  version: number;
  patch: PhenomenonPatch;
  before: PhenomenonPatch;
  privates: PrivateWrite[];
}

const PLACE_FIELDS = ['location', 'geohash', 'placeName', 'geoprivacy'] as const;

/**
 * The changes of an edit. A private document is never deleted but emptied, for example when a
 * record with a hidden location becomes open.
 *
 * @param stored the current record
 * @param hidden its private documents, or null if this member may not see them: then they and the
 * location that they contain do not change
 */
export function editOf(
  id: string,
  stored: Phenomenon,
  hidden: Hidden | null,
  { input, witnesses }: Statement,
): Edit {
  const { content, privateLocation } = phenomenonContent(id, input);
  const change = changeOf(id, stored, hidden ? content : withoutPlace(content, stored));
  return {
    id,
    version: stored.version,
    patch: change?.patch ?? {},
    before: change?.before ?? {},
    privates: hidden
      ? [
          ...privateWrite(
            privateLocationPath(id),
            hidden.location,
            privateLocation,
            EMPTY_LOCATION,
          ),
          ...privateWrite(
            privateWitnessPath(id),
            hidden.witness,
            witnesses.length > 0 ? { witnesses } : null,
            EMPTY_WITNESS,
          ),
        ]
      : [],
  };
}

/** Whether an edit has any changes. */
export const changesSomething = ({ patch, privates }: Edit): boolean =>
  Object.keys(patch).length > 0 || privates.length > 0;

function withoutPlace(content: PhenomenonContent, stored: Phenomenon): PhenomenonPatch {
  if (stored.geoprivacy === 'open') return { ...content, geoprivacy: 'open' };
  const kept = Object.fromEntries(PLACE_FIELDS.map((field) => [field, stored[field]]));
  return { ...content, ...kept };
}

function privateWrite(
  path: string,
  before: DocumentData | null,
  wanted: DocumentData | null,
  empty: DocumentData,
): PrivateWrite[] {
  const after = wanted ?? (before ? empty : null);
  return after && !isSame(after, before) ? [{ path, after, before }] : [];
}

export function applyNew(id: string, record: ReturnType<typeof newRecord>) {
  return (batch: WriteBatch, uid: string): void => {
    batch.set(doc(db(), phenomenonPath(id)), { ...record.phenomenon, ...stampNew(uid) });
    for (const { path, after } of record.privates) {
      batch.set(doc(db(), path), { ...after, ...stampNew(uid) });
    }
  };
}

export function applyEdit({ id, version, patch, privates }: Edit) {
  return (batch: WriteBatch, uid: string): void => {
    const ref = doc(db(), phenomenonPath(id));
    batch.update(ref, { ...patch, version: version + 1, ...stampChange(uid) });
    for (const { path, after, before } of privates) {
      if (before) batch.update(doc(db(), path), { ...after, ...stampChange(uid) });
      else batch.set(doc(db(), path), { ...after, ...stampNew(uid) });
    }
  };
}

/** Undoes an edit, as a save that follows it. */
export function revertEdit({ id, version, before, privates }: Edit) {
  return (batch: WriteBatch, uid: string): void => {
    const ref = doc(db(), phenomenonPath(id));
    batch.update(ref, { ...before, version: version + 2, ...stampChange(uid) });
    for (const { path, before: held } of privates) {
      const empty = path.endsWith('/location') ? EMPTY_LOCATION : EMPTY_WITNESS;
      batch.update(doc(db(), path), { ...(held ?? empty), ...stampChange(uid) });
    }
  };
}
