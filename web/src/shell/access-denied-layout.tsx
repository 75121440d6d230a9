import type { ReactNode } from 'react';
import { AuthLayout } from '@/features/auth/layout/auth-layout.tsx';
import { useSession } from '@/lib/session/session.tsx';
import { signOut } from '@/lib/session/sign-out.ts';
import { Button } from '@/ui/button.tsx';

/** The page for a user who signed in but was not admitted: why, and what to do. */
export function AccessDeniedLayout({ title, children }: { title: string; children: ReactNode }) {
  const { user } = useSession();
  return (
    <AuthLayout title={title}>
      <div className="flex flex-col gap-2 text-ink-2">{children}</div>
      <div className="flex flex-col gap-3 border-t border-line pt-4">
        <p className="text-table break-words text-ink-3">
          You are signed in as <span className="text-ink">{user?.email ?? user?.uid}</span>.
        </p>
        <Button className="self-start" onClick={() => void signOut()}>
          Sign out
        </Button>
      </div>
    </AuthLayout>
  );
}
