import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button } from '@/ui/button.tsx';
import { Field } from '@/ui/field.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { Input } from '@/ui/input.tsx';
import { Door } from '../door/door.tsx';
import { emailProblem } from '../password/email-problem.ts';
import { signInByLink } from '../ways/email.ts';
import { keptAddress } from '../ways/kept-address.ts';
import { useDoor } from '../ways/use-door.ts';
import { BrokenLink, Working } from './broken-link.tsx';
import { once } from './once.ts';

const WORN = ['auth/invalid-action-code', 'auth/expired-action-code'];

interface LinkSignInProps {
  code: string;
  redirect: string;
  title?: string;
  lead?: string;
}

/**
 * Signs in by a mailed link: at once on the device that asked for it, elsewhere after the address
 * was typed, which proves that whoever opened the link is the one whom it was sent to.
 */
export function LinkSignIn({ code, redirect, title, lead }: LinkSignInProps) {
  const door = useDoor(redirect);
  const [kept] = useState(keptAddress);
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [worn, setWorn] = useState<unknown>(null);
  const [asks, setAsks] = useState(kept === null);
  const link = window.location.href;
  const enter = (address: string) =>
    door.attempt('emailLink', () =>
      signInByLink(address, link).catch((cause: { code?: string }) => {
        if (WORN.includes(cause.code ?? '')) setWorn(cause);
        throw cause;
      }),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each link
  useEffect(() => {
    if (kept === null) return;
    void once(code, () => enter(kept)).then((isIn) => setAsks(!isIn));
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
    <Door
      title={title ?? 'Whom was this link sent to?'}
      lead={
        <p>
          {lead ??
            'You asked for it on another device. Type the address that it was sent to, to go on here.'}
        </p>
      }
    >
      {door.problem && <FormAlert title={door.problem} />}
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
        <Button type="submit" variant="primary" size="lg" busy={door.busy !== null}>
          Sign in
        </Button>
      </form>
      <Link to="/sign-in" search={{ redirect }} className="text-table text-info hover:underline">
        Sign in another way
      </Link>
    </Door>
  );
}
