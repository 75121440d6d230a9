import { type Shoot, shootContent, shootInputOf } from '@nest/model';
import type { DocumentData } from 'firebase/firestore';
import { useMemo } from 'react';
import type { Restoring } from '@/features/audit/index.ts';
import { useSave } from '@/lib/save/use-save.ts';
import { useSession } from '@/lib/session/session.tsx';
import { changedFields, shootSave } from './changes.ts';
import { canEditShoot } from './permissions.ts';

/** The values that restore a shoot's input; its status and sensor file do not change. */
export function restorePlan(shoot: Shoot, values: DocumentData) {
  const { sidecarRef } = shoot;
  const stated = { ...shootInputOf({ ...shoot, ...values }), sidecarRef };
  const differs = Object.keys(changedFields(shoot, stated)).length > 0;
  return { patch: differs ? changedFields(shoot, shootContent(stated)) : {}, kept: [] };
}

/** How earlier versions are restored, for those who may edit the shoot. */
export function useShootRestoring(id: string, shoot: Shoot): Restoring | undefined {
  const session = useSession();
  const save = useSave();
  const allowed = canEditShoot(session, shoot);
  return useMemo(
    () =>
      allowed
        ? {
            record: shoot,
            plan: (values) => restorePlan(shoot, values),
            save: (patch, message) => void save(shootSave(id, shoot, patch, message)),
          }
        : undefined,
    [allowed, id, shoot, save],
  );
}
