import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button } from '@/ui/button.tsx';
import { Field } from '@/ui/field.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { Input } from '@/ui/input.tsx';
import { AuthLayout } from '../layout/auth-layout.tsx';
import { emailProblem } from '../password/email-problem.ts';
import { signInByLink } from '../providers/email.ts';
import { storedEmailForLink } from '../providers/email-link-storage.ts';
import { useSignIn } from '../providers/use-sign-in.ts';
import { BrokenLink, Working } from './broken-link.tsx';
import { runOnce } from './run-once.ts';

const WORN = ['auth/invalid-action-code', 'auth/expired-action-code'];

interface LinkSignInProps {
  code: string;
  redirect: string;
  title?: string;
  lead?: string;
}

/**
 * Signs in with a mailed link: immediately on the device that requested it; elsewhere after the
 * address is typed, which proves that the person who opened the link is its recipient.
 */
export function LinkSignIn({ code, redirect, title, lead }: LinkSignInProps) {
  const signIn = useSignIn(redirect);
  const [kept] = useState(storedEmailForLink);
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [worn, setWorn] = useState<unknown>(null);
  const [asks, setAsks] = useState(kept === null);
  const link = window.location.href;
  const enter = (address: string) =>
    signIn.attempt('emailLink', () =>
      signInByLink(address, link).catch((cause: { code?: string }) => {
        if (WORN.includes(cause.code ?? '')) setWorn(cause);
        throw cause;
      }),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each link
  useEffect(() => {
    if (kept === null) return;
    void runOnce(code, () => enter(kept)).then((isIn) => setAsks(!isIn));
  }, [code]);
  if (worn) {
    return <BrokenLink cause={worn}>Have a new link sent to you at the sign-in.</BrokenLink>;
  }
  if (!asks) return <Working title={title ?? 'Signing you in'} />;
  const submit = () => {
    const invalid = emailProblem(email);
    setWrong(invalid);
    if (!invalid) void enter(email);
  };
  return (
    <AuthLayout
      title={title ?? 'Whom was this link sent to?'}
      lead={
        <p>
          {lead ??
            'You asked for it on another device. Type the address that it was sent to, to go on here.'}
        </p>
      }
    >
      {signIn.problem && <FormAlert title={signIn.problem} />}
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field label="Email" error={wrong}>
          {(control) => (
            <Input
              {...control}
              type="email"
              autoComplete="username"
              className="h-10"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" size="lg" busy={signIn.busy !== null}>
          Sign in
        </Button>
      </form>
      <Link to="/sign-in" search={{ redirect }} className="text-table text-info hover:underline">
        Sign in another way
      </Link>
    </AuthLayout>
  );
}
