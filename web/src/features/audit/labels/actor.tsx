import type { AuditEvent } from '@nest/model';
import { UNKNOWN_MEMBER, useMemberName } from '@/lib/members/use-members.ts';
import { useSession } from '@/lib/session/session.tsx';

/** Who acted, by name. What nobody did who is known, Nest did, or somebody who was not let in. */
export function Actor({ event }: { event: Pick<AuditEvent, 'actorUid' | 'action'> }) {
  const { actorUid, action } = event;
  const name = useMemberName(actorUid);
  const isDoor = action.startsWith('access.');
  if (actorUid === null) return <>{isDoor ? 'Somebody' : 'Nest'}</>;
  return <>{isDoor && name === UNKNOWN_MEMBER ? 'Somebody' : name}</>;
}

/** A member by name, in a change: "you" is no help in a log. */
export function MemberName({ uid }: { uid: string }) {
  const session = useSession();
  const name = useMemberName(uid);
  return <>{uid === session.uid ? session.name : name}</>;
}
