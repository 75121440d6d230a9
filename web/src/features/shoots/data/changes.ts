import { type Shoot, shootPath } from '@nest/model';
import { doc, type WriteBatch } from 'firebase/firestore';
import { db } from '@/lib/firebase/services.ts';
import { isSame } from '@/lib/save/is-same.ts';
import { stampChange } from '@/lib/save/stamps.ts';
import type { Save } from '@/lib/save/use-save.ts';

export type ShootPatch = Partial<
  Omit<Shoot, 'version' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy'>
>;

const put = (batch: WriteBatch, uid: string, id: string, version: number, patch: ShootPatch) =>
  batch.update(doc(db(), shootPath(id)), { ...patch, ...stampChange(uid), version });

/** The fields of a patch that differ from the stored values. */
export function changedFields(shoot: Shoot, patch: ShootPatch): ShootPatch {
  const fields = Object.keys(patch) as (keyof ShootPatch)[];
  const changed = fields.filter((field) => !isSame(patch[field], shoot[field]));
  return Object.fromEntries(changed.map((field) => [field, patch[field]]));
}

/** A save of some fields over the version that the person saw, and its undo. */
export function shootSave(id: string, shoot: Shoot, patch: ShootPatch, message: string): Save {
  const { version } = shoot;
  const fields = Object.keys(patch) as (keyof ShootPatch)[];
  const before: ShootPatch = Object.fromEntries(fields.map((field) => [field, shoot[field]]));
  return {
    message,
    base: { path: shootPath(id), version },
    write: (batch, uid) => put(batch, uid, id, version + 1, patch),
    undo: (batch, uid) => put(batch, uid, id, version + 2, before),
  };
}
