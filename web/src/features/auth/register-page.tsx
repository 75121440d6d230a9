import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '@/ui/button.tsx';
import { Field } from '@/ui/field.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { Input } from '@/ui/input.tsx';
import { AuthLayout } from './layout/auth-layout.tsx';
import { emailProblem } from './password/email-problem.ts';
import { NewPasswordField } from './password/new-password-field.tsx';
import { policyProblem } from './password/policy.ts';
import { servicePolicyProblem } from './password/service-policy.ts';
import { registerByPassword } from './providers/email.ts';
import { useSignIn } from './providers/use-sign-in.ts';
import { setPendingPassword } from './verify/pending-password.ts';

interface Errors {
  name?: string;
  email?: string;
  password?: string;
}

/** Creates an account with a password. The gate only accepts invited addresses. */
export function RegisterPage({ redirect }: { redirect: string | undefined }) {
  const signIn = useSignIn(redirect);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<Errors>({});
  const submit = async () => {
    const found: Errors = {
      name: name.trim() === '' ? 'Enter your name, as the others shall see it' : undefined,
      email: emailProblem(email),
      password: policyProblem(password, email) ?? undefined,
    };
    setErrors(found);
    if (Object.values(found).some(Boolean)) return;
    const demanded = await servicePolicyProblem(password);
    if (demanded) {
      setErrors({ password: demanded });
      return;
    }
    setPendingPassword({ email, password });
    const isMade = await signIn.attempt('password', () =>
      registerByPassword({ name, email, password }),
    );
    if (!isMade) setPendingPassword(null);
  };
  return (
    <AuthLayout
      title="Register"
      lead={<p>For people who were invited: use the address that the invitation was sent to.</p>}
    >
      {signIn.problem && <FormAlert title={signIn.problem} />}
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label="Name" error={errors.name}>
          {(control) => (
            <Input
              {...control}
              autoComplete="name"
              maxLength={80}
              className="h-10"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label="Email" error={errors.email}>
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
        <NewPasswordField
          value={password}
          email={email}
          error={errors.password}
          onChange={setPassword}
        />
        <Button type="submit" variant="primary" size="lg" busy={signIn.busy !== null}>
          Register
        </Button>
      </form>
      <p className="text-table text-ink-2">
        <Link to="/sign-in" search={{ redirect }} className="text-info hover:underline">
          Sign in another way
        </Link>
      </p>
    </AuthLayout>
  );
}
