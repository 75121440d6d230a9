import { LIST_QUERIES, MEMBERS_COLLECTION, memberPath } from '@nest/model';
import { collection, limit, orderBy, query, where } from 'firebase/firestore';
import { useMemo } from 'react';
import { db } from '../firebase/services.ts';
import { memberDocument } from '../live/document-schemas.ts';
import { useLiveDoc, useLiveQuery } from '../live/use-live.ts';
import { useSession } from '../session/session.tsx';
import { useListenerPermit } from './listener-pool.ts';

/** Shown for a member whose name is unknown. */
export const UNKNOWN_MEMBER = 'A member';
const MAX_OPTIONS = 50;

/**
 * The name of a member, live; the caller decides whether to show "You". Those who may not read
 * members see "A member". At most ten names are looked up at once, whatever the screen shows.
 */
export function useMemberName(uid: string | null): string {
  const session = useSession();
  const mine = uid === session.uid;
  const wanted = uid !== null && !mine && session.can('members.read');
  const granted = useListenerPermit(wanted ? uid : null);
  const member = useLiveDoc(memberDocument, granted && uid ? memberPath(uid) : null);
  if (mine) return session.name || UNKNOWN_MEMBER;
  return member.data?.ok ? member.data.data.displayName : UNKNOWN_MEMBER;
}

/** Active members to choose from, by name; the first fifty. Empty without `members.read`. */
export function useMemberOptions(): { uid: string; name: string }[] {
  const allowed = useSession().can('members.read');
  const [sort] = LIST_QUERIES.members.sorts;
  const members = useLiveQuery(
    memberDocument,
    allowed
      ? query(
          collection(db(), MEMBERS_COLLECTION),
          where('status', '==', 'active'),
          orderBy(sort),
          limit(MAX_OPTIONS),
        )
      : null,
  );
  return useMemo(
    () =>
      (members.data ?? []).flatMap((member) =>
        member.ok ? [{ uid: member.id, name: member.data.displayName }] : [],
      ),
    [members.data],
  );
}
