import { useMemberName } from '@/lib/members/use-members.ts';
import { useSession } from '@/lib/session/session.tsx';

interface MemberNameProps {
  uid: string | null;
  none?: string;
  /** The text for the user: `you` within a sentence. */
  self?: string;
}

/** A member's name; "You" for the user, "Nobody" for none. */
export function MemberName({ uid, none = 'Nobody', self = 'You' }: MemberNameProps) {
  const session = useSession();
  const name = useMemberName(uid);
  if (uid === null) return <span className="text-ink-3">{none}</span>;
  return <>{uid === session.uid ? self : name}</>;
}
