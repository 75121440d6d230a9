import { NONE } from '@/ui/data-table/record-columns.tsx';
import { MemberName } from './actor.tsx';
import { targetOf } from './targets.ts';

/** A document's label: its type, and its id or name. */
export function TargetLabel({ path }: { path: string | null }) {
  if (path === null) return NONE;
  const { noun, id, isMember } = targetOf(path);
  return (
    <>
      {noun && <span className="text-ink-3">{noun} </span>}
      {isMember ? <MemberName uid={id} /> : id}
    </>
  );
}
