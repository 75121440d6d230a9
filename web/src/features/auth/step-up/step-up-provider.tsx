import { isSteppedUp } from '@nest/model';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useSession } from '@/lib/session/session.tsx';
import { runWithStepUp, StepUpDeclined } from '@/lib/step-up/run-with-step-up.ts';
import { type StepUp, StepUpContext } from '@/lib/step-up/step-up.ts';
import { lazyPart } from '@/ui/lazy-part.ts';

const StepUpDialog = lazyPart(() =>
  import('./step-up-dialog.tsx').then(({ StepUpDialog }) => StepUpDialog),
);

/**
 * A factor that expires within this many ms is requested again, so that it is still valid for the
 * action.
 */
const MARGIN_MS = 60_000;

interface Asking {
  why: string | undefined;
  done(): void;
  decline(): void;
}

/** Provides `useStepUp` to all features, and renders its dialog. */
export function StepUpProvider({ children }: { children: ReactNode }) {
  const { user, member } = useSession();
  const [asking, setAsking] = useState<Asking | null>(null);
  const known = useRef({ user, member });
  known.current = { user, member };
  const stepUp = useMemo((): StepUp => {
    const isFresh = () => {
      const { user, member } = known.current;
      if (!user) return false;
      const facts = { signedInAtMs: user.authTimeMs, factors: member?.factors ?? [] };
      return isSteppedUp(user.session, facts, Date.now() + MARGIN_MS);
    };
    const ask = (why: string | undefined) =>
      new Promise<void>((resolve, reject) => {
        setAsking({
          why,
          done: () => {
            setAsking(null);
            resolve();
          },
          decline: () => {
            setAsking(null);
            reject(new StepUpDeclined());
          },
        });
      });
    return {
      withStepUp: (action, options) => runWithStepUp({ isFresh, ask }, action, options),
    };
  }, []);
  return (
    <StepUpContext value={stepUp}>
      {children}
      {asking && <StepUpDialog why={asking.why} onDone={asking.done} onDecline={asking.decline} />}
    </StepUpContext>
  );
}
