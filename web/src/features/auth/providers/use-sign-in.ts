import type { SignInProvider } from '@nest/model';
import { type AnyRouter, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { auth } from '@/lib/firebase/services.ts';
import { prepareForMember } from '@/lib/session/firebase-sources.ts';
import { useSession } from '@/lib/session/session.tsx';
import { toast } from '@/lib/toast.ts';
import { PROVIDERS } from '@/ui/providers.ts';
import { signInErrorMessage } from './auth-errors.ts';
import { isSamePerson, linkPending, type PendingLink, pendingLinkOf } from './pending-link.ts';
import { type Attempt, useAttempt } from './use-attempt.ts';

export interface SignInState extends Attempt<SignInProvider> {
  /** A sign-in that waits for a sign-in with the account's existing method. */
  pending: PendingLink | null;
  setPending(pending: PendingLink | null): void;
}

/**
 * The state of a page with sign-in options: the attempt, its error, and the redirect after success.
 */
export function useSignIn(redirect: string | undefined): SignInState {
  const { status, user } = useSession();
  const router = useRouter();
  const { history } = router;
  const [pending, setPending] = useState<PendingLink | null>(null);
  const attempts = useAttempt<SignInProvider>((cause) => {
    const found = pendingLinkOf(cause);
    if (found) setPending(found);
    return found !== null;
  });
  const isComing = attempts.busy !== null || user !== null;
  useEffect(() => {
    if (!isComing) return;
    prepareForMember();
    loadPage(router, redirect ?? '/');
  }, [isComing, router, redirect]);
  const through = status !== 'signed-out' && status !== 'loading';
  useEffect(() => {
    if (!through) return;
    if (pending) void addPending(pending);
    history.replace(redirect ?? '/');
  }, [through, pending, history, redirect]);
  return { ...attempts, pending, setPending };
}

/** Preloads the next page while the sign-in is in progress. */
function loadPage(router: AnyRouter, path: string): void {
  const { pathname } = new URL(path, window.location.origin);
  for (const { routeId } of router.matchRoutes(pathname, {})) {
    router.loadRouteChunk(router.routesById[routeId])?.catch(() => {});
  }
}

/** Links the pending account to the signed-in user, and reports the result. */
async function addPending(pending: PendingLink): Promise<void> {
  const user = auth().currentUser;
  const { name } = PROVIDERS[pending.way];
  if (!user || !isSamePerson(user, pending)) {
    toast.error(`${name} was not added: it belongs to ${pending.email}`);
    return;
  }
  try {
    await linkPending(user, pending);
    toast.success(`${name} now signs you in too`);
  } catch (cause) {
    toast.error(`${name} was not added`, { description: signInErrorMessage(cause) ?? undefined });
  }
}
