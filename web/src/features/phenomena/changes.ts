import { type Phenomenon, phenomenonPath, searchTokens } from '@nest/model';
import { type DocumentData, doc, type WriteBatch } from 'firebase/firestore';
import { db } from '@/lib/firebase/services.ts';
import { isSame } from '@/lib/save/is-same.ts';
import { stampChange } from '@/lib/save/stamps.ts';

export type PhenomenonPatch = Partial<Omit<Phenomenon, 'version' | 'createdAt' | 'updatedAt'>>;

/** A change of one record, with the data to undo it. */
export interface RecordChange {
  id: string;
  /** The version that it is based on. */
  version: number;
  patch: PhenomenonPatch;
  before: PhenomenonPatch;
}

/** The change from a record to the values of a patch, or null if nothing changes. */
export function changeOf(
  id: string,
  phenomenon: Phenomenon,
  patch: PhenomenonPatch,
): RecordChange | null {
  const fields = (Object.keys(patch) as (keyof PhenomenonPatch)[]).filter(
    (field) => !isSame(patch[field], phenomenon[field]),
  );
  if (fields.length === 0) return null;
  const pick = (from: PhenomenonPatch): PhenomenonPatch =>
    Object.fromEntries(fields.map((field) => [field, from[field]]));
  return { id, version: phenomenon.version, patch: pick(patch), before: pick(phenomenon) };
}

/** Tags, and the search tokens derived from them. */
export function taggedWith(phenomenon: Phenomenon, tags: string[]): PhenomenonPatch {
  const texts = [phenomenon.title, phenomenon.placeName];
  return { tags, searchTokens: searchTokens({ texts, tags }) };
}

const write = (batch: WriteBatch, uid: string, id: string, fields: DocumentData) =>
  batch.update(doc(db(), phenomenonPath(id)), { ...fields, ...stampChange(uid) });

export function applyChanges(changes: readonly RecordChange[]) {
  return (batch: WriteBatch, uid: string): void => {
    for (const { id, patch, version } of changes) {
      write(batch, uid, id, { ...patch, version: version + 1 });
    }
  };
}

/** Undoes changes, as a save that follows theirs. */
export function revertChanges(changes: readonly RecordChange[]) {
  return (batch: WriteBatch, uid: string): void => {
    for (const { id, before, version } of changes) {
      write(batch, uid, id, { ...before, version: version + 2 });
    }
  };
}
