import { confirmPasswordReset, verifyPasswordResetCode } from 'firebase/auth';
import { useState } from 'react';
import { auth } from '@/lib/firebase/services.ts';
import { Button } from '@/ui/button.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { AuthLayout } from '../layout/auth-layout.tsx';
import { NewPasswordField } from '../password/new-password-field.tsx';
import { policyProblem } from '../password/policy.ts';
import { servicePolicyProblem } from '../password/service-policy.ts';
import { signInByPassword } from '../providers/email.ts';
import { useSignIn } from '../providers/use-sign-in.ts';
import { BrokenLink, Working } from './broken-link.tsx';
import { useCode } from './use-code.ts';

/** Sets a new password and signs in with it. */
export function ResetPassword({ code, redirect }: { code: string; redirect: string }) {
  const result = useCode(code, () => verifyPasswordResetCode(auth(), code));
  if (result.state === 'working') return <Working title="Set a new password" />;
  if (result.state === 'failed') {
    return (
      <BrokenLink cause={result.cause}>
        Ask for a new link at the sign-in, under “Forgotten your password?”.
      </BrokenLink>
    );
  }
  return <NewPasswordForm code={code} email={result.value} redirect={redirect} />;
}

interface NewPasswordFormProps {
  code: string;
  email: string;
  redirect: string;
}

function NewPasswordForm({ code, email, redirect }: NewPasswordFormProps) {
  const signIn = useSignIn(redirect);
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [isSet, setIsSet] = useState(false);
  const submit = async () => {
    const problem = policyProblem(password, email) ?? (await servicePolicyProblem(password));
    setWrong(problem ?? undefined);
    if (problem) return;
    await signIn.attempt('password', async () => {
      if (!isSet) await confirmPasswordReset(auth(), code, password);
      setIsSet(true);
      await signInByPassword(email, password);
    });
  };
  return (
    <AuthLayout title="Set a new password" lead={<p className="break-words">For {email}</p>}>
      {isSet && <FormAlert tone="info" title="Your new password is set" />}
      {signIn.problem && <FormAlert title={signIn.problem} />}
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <input type="hidden" autoComplete="username" value={email} readOnly />
        {!isSet && (
          <NewPasswordField
            label="New password"
            value={password}
            email={email}
            error={wrong}
            onChange={setPassword}
          />
        )}
        <Button type="submit" variant="primary" size="lg" busy={signIn.busy !== null}>
          {isSet ? 'Sign in' : 'Set it and sign in'}
        </Button>
      </form>
    </AuthLayout>
  );
}
