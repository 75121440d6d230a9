import { forwardPath, phenomenonPath, trashPath } from '@nest/model';
import { Link, Navigate } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { useEffect } from 'react';
import {
  forwardDocument,
  phenomenonDocument,
  trashEntryDocument,
} from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import { toast } from '@/lib/toast.ts';
import { Button } from '@/ui/button.tsx';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { EmptyState } from '@/ui/states.tsx';
import { canOpenTrash } from '../permissions.ts';
import { InTrash } from './in-trash.tsx';

/**
 * Shown instead of a missing phenomenon: forwards to the one that it was merged into, or reports
 * that it is in the trash to those who may know.
 */
export function MissingPhenomenon({ id, fromCache }: { id: string; fromCache: boolean }) {
  const session = useSession();
  const forward = useLiveDoc(forwardDocument, fromCache ? null : forwardPath(id));
  const keeperId = forward.data?.ok ? forward.data.data.keeperId : null;
  const keeper = useLiveDoc(phenomenonDocument, keeperId && phenomenonPath(keeperId));
  const entry = useLiveDoc(
    trashEntryDocument,
    !fromCache && canOpenTrash(session) ? trashPath(id) : null,
  );
  if (fromCache) {
    return (
      <NotHere title="Not on this device">
        You are offline and have not opened this phenomenon before.
      </NotHere>
    );
  }
  if (keeperId !== null && keeper.data?.ok) return <Forward keeperId={keeperId} />;
  if (entry.data?.ok) return <InTrash id={id} entry={entry.data.data} />;
  if (forward.state === 'loading' || (keeperId !== null && keeper.state === 'loading')) {
    return <SkeletonLines lines={9} />;
  }
  return (
    <NotHere title="There is no such phenomenon">
      {keeperId === null
        ? 'The address may be mistyped, or it was deleted.'
        : 'It was merged into another, which was deleted since.'}
    </NotHere>
  );
}

function Forward({ keeperId }: { keeperId: string }) {
  useEffect(() => {
    toast.info('This is where the duplicate was merged into', { id: `forward-${keeperId}` });
  }, [keeperId]);
  return <Navigate to="/phenomena/$id" params={{ id: keeperId }} replace />;
}

function NotHere({ title, children }: { title: string; children: string }) {
  return (
    <EmptyState
      icon={SearchX}
      title={title}
      action={
        <Button asChild>
          <Link to="/phenomena">All phenomena</Link>
        </Button>
      }
    >
      <p>{children}</p>
    </EmptyState>
  );
}
