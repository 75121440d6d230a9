import type { AuditEvent } from '@nest/model';
import { UNKNOWN_MEMBER, useMemberName } from '@/lib/members/use-members.ts';
import { useSession } from '@/lib/session/session.tsx';

/** The actor's name. Without a known actor, it was Nest or somebody who was not admitted. */
export function Actor({ event }: { event: Pick<AuditEvent, 'actorUid' | 'action'> }) {
  const { actorUid, action } = event;
  const name = useMemberName(actorUid);
  const isDoor = action.startsWith('access.');
  if (actorUid === null) return <>{isDoor ? 'Somebody' : 'Nest'}</>;
  return <>{isDoor && name === UNKNOWN_MEMBER ? 'Somebody' : name}</>;
}

/** A member's name, in a change: "you" would be of no use in a log. */
export function MemberName({ uid }: { uid: string }) {
  const session = useSession();
  const name = useMemberName(uid);
  return <>{uid === session.uid ? session.name : name}</>;
}
