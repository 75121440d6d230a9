import { useMemberName } from '@/platform/members/use-members.ts';
import { useSession } from '@/platform/session/session.tsx';

/** A member by name; "You" for oneself, "Nobody" for none. */
export function MemberName({ uid, none = 'Nobody' }: { uid: string | null; none?: string }) {
  const session = useSession();
  const name = useMemberName(uid);
  if (uid === null) return <span className="text-ink-3">{none}</span>;
  return <>{uid === session.uid ? 'You' : name}</>;
}
