import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '@/ui/button.tsx';
import { AuthLayout } from '../layout/auth-layout.tsx';
import { signInErrorMessage } from '../providers/auth-errors.ts';

const WORN = ['auth/invalid-action-code', 'auth/expired-action-code'];

interface BrokenLinkProps {
  cause: unknown;
  /** What to do if the link was used or has expired. */
  children: ReactNode;
}

/** A link that was used, has expired or failed: the reason, and the next step. */
export function BrokenLink({ cause, children }: BrokenLinkProps) {
  const { code = '' } = (cause ?? {}) as { code?: string };
  const isWorn = WORN.includes(code);
  return (
    <AuthLayout
      title={isWorn ? 'This link no longer works' : 'This did not work'}
      lead={
        isWorn ? (
          <p>It was used already, or it is too old. Each link works once, and not for long.</p>
        ) : (
          <p>{signInErrorMessage(cause)}</p>
        )
      }
    >
      {isWorn ? (
        <div className="text-ink-2">{children}</div>
      ) : (
        <Button className="self-start" onClick={() => window.location.reload()}>
          Try again
        </Button>
      )}
      <Button asChild variant="primary" size="lg" className="self-start">
        <Link to="/sign-in">Go to the sign-in</Link>
      </Button>
    </AuthLayout>
  );
}

/** A URL without the parameters of a mail's link. */
export function IncompleteLink() {
  return (
    <AuthLayout
      title="This link is incomplete"
      lead={<p>A part of it is missing. Open it from the mail again, or copy all of it.</p>}
    >
      <Button asChild variant="primary" size="lg" className="self-start">
        <Link to="/sign-in">Go to the sign-in</Link>
      </Button>
    </AuthLayout>
  );
}

/** While a link is being processed. */
export function Working({ title }: { title: string }) {
  return (
    <AuthLayout title={title}>
      <p role="status" className="animate-pulse text-ink-2">
        One moment …
      </p>
    </AuthLayout>
  );
}
