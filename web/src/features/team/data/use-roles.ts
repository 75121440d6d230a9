import { type BuiltInRoleId, ROLES_COLLECTION, type Role } from '@nest/model';
import { collection, limit, query } from 'firebase/firestore';
import { useMemo } from 'react';
import { db } from '@/lib/firebase/services.ts';
import { roleDocument } from '@/lib/live/document-schemas.ts';
import { useLiveQuery } from '@/lib/live/use-live.ts';

export interface NamedRole extends Role {
  id: string;
}

/** Maximum number of roles. */
const MAX_ROLES = 50;
const BUILT_IN: readonly BuiltInRoleId[] = ['admin', 'analyst', 'observer'];

/**
 * All roles, live: the built-in ones first, from most to fewest permissions, then the custom ones
 * by name.
 */
export function useRoles() {
  const live = useLiveQuery(
    roleDocument,
    query(collection(db(), ROLES_COLLECTION), limit(MAX_ROLES)),
  );
  const roles = useMemo(() => {
    const sound = (live.data ?? []).flatMap((role): NamedRole[] =>
      role.ok ? [{ id: role.id, ...role.data }] : [],
    );
    return sound.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  }, [live.data]);
  const byId = useMemo(() => new Map(roles.map((role) => [role.id, role])), [roles]);
  return { ...live, roles, byId, nameOf: (id: string) => byId.get(id)?.name ?? id };
}

function rank({ id }: NamedRole): number {
  const place = BUILT_IN.indexOf(id as BuiltInRoleId);
  return place === -1 ? BUILT_IN.length : place;
}
