import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { auth } from '@/lib/firebase/services.ts';
import { toast } from '@/lib/toast.ts';
import { Button } from '@/ui/button.tsx';
import { Working } from './email-actions/broken-link.tsx';
import { type CodeState, useCode } from './email-actions/use-code.ts';
import { AuthLayout } from './layout/auth-layout.tsx';
import { signInErrorMessage } from './providers/auth-errors.ts';
import { finishLinkedIn, type LinkedInErrand, linkedInErrand } from './providers/linkedin.ts';
import { useSignIn } from './providers/use-sign-in.ts';
import type { LinkedInSearch } from './search.ts';

interface Answer {
  code: string;
  state: string;
}

/** The page that LinkedIn redirects to: it signs in, links the account, or shows the error. */
export function LinkedInPage({ code, state, error }: LinkedInSearch) {
  const [errand] = useState(linkedInErrand);
  if (error) {
    return (
      <NotDone title="LinkedIn did not sign you in" errand={errand}>
        {/cancel|denied/i.test(error)
          ? 'You did not agree to it at LinkedIn, so nothing has happened.'
          : `LinkedIn said: ${error}.`}
      </NotDone>
    );
  }
  if (!errand || !code || !state) {
    return (
      <NotDone title="This sign-in is over" errand={errand}>
        It was begun in another window, or was finished already. Start it again.
      </NotDone>
    );
  }
  const answer = { code, state };
  return errand.link ? (
    <Linking answer={answer} errand={errand} />
  ) : (
    <SigningIn answer={answer} errand={errand} />
  );
}

function useFinish(answer: Answer, errand: LinkedInErrand): CodeState<void> {
  return useCode(answer.code, async () => {
    await auth().authStateReady();
    await finishLinkedIn(answer, errand);
  });
}

function SigningIn({ answer, errand }: { answer: Answer; errand: LinkedInErrand }) {
  useSignIn(errand.redirect);
  const result = useFinish(answer, errand);
  if (result.state !== 'failed') return <Working title="Signing you in" />;
  return (
    <NotDone title="LinkedIn did not sign you in" errand={errand}>
      {signInErrorMessage(result.cause)}
    </NotDone>
  );
}

function Linking({ answer, errand }: { answer: Answer; errand: LinkedInErrand }) {
  const navigate = useNavigate();
  const result = useFinish(answer, errand);
  useEffect(() => {
    if (result.state !== 'done') return;
    toast.success('LinkedIn now signs you in too');
    void navigate({ to: '/account/sign-in', replace: true });
  }, [result.state, navigate]);
  if (result.state !== 'failed') return <Working title="Linking your LinkedIn account" />;
  return (
    <NotDone title="LinkedIn was not linked" errand={errand}>
      {signInErrorMessage(result.cause)}
    </NotDone>
  );
}

interface NotDoneProps {
  title: string;
  errand: LinkedInErrand | null;
  children: ReactNode;
}

function NotDone({ title, errand, children }: NotDoneProps) {
  return (
    <AuthLayout title={title} lead={<p>{children}</p>}>
      <Button asChild variant="primary" size="lg" className="self-start">
        {errand?.link ? (
          <Link to="/account/sign-in">Back to your account</Link>
        ) : (
          <Link to="/sign-in" search={{ redirect: errand?.redirect }}>
            Go to the sign-in
          </Link>
        )}
      </Button>
    </AuthLayout>
  );
}
