import type { ReactNode } from 'react';
import { useDocumentTitle } from '@/platform/document-title.ts';
import { useSession } from '@/platform/session/session.tsx';
import { leave } from '@/platform/session/sign-out.ts';
import { Button } from '@/ui/button.tsx';
import { Wordmark } from '@/ui/wordmark.tsx';

/** The page of somebody who signed in but may not enter: why, and what to do. */
export function ClosedDoor({ title, children }: { title: string; children: ReactNode }) {
  const { user } = useSession();
  useDocumentTitle(title);
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-6 px-6 py-16">
      <Wordmark />
      <div className="flex flex-col gap-3">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        <div className="flex flex-col gap-2 text-ink-2">{children}</div>
      </div>
      <div className="flex flex-col gap-3 border-t border-line pt-4">
        <p className="text-table text-ink-3">
          You are signed in as <span className="text-ink">{user?.email ?? user?.uid}</span>.
        </p>
        <Button className="self-start" onClick={() => void leave()}>
          Sign out
        </Button>
      </div>
    </main>
  );
}
