import type { ReactNode } from 'react';
import { Door } from '@/features/access/door/door.tsx';
import { useSession } from '@/platform/session/session.tsx';
import { leave } from '@/platform/session/sign-out.ts';
import { Button } from '@/ui/button.tsx';

/** The page of somebody who signed in but may not enter: why, and what to do. */
export function ClosedDoor({ title, children }: { title: string; children: ReactNode }) {
  const { user } = useSession();
  return (
    <Door title={title}>
      <div className="flex flex-col gap-2 text-ink-2">{children}</div>
      <div className="flex flex-col gap-3 border-t border-line pt-4">
        <p className="text-table break-words text-ink-3">
          You are signed in as <span className="text-ink">{user?.email ?? user?.uid}</span>.
        </p>
        <Button className="self-start" onClick={() => void leave()}>
          Sign out
        </Button>
      </div>
    </Door>
  );
}
