import { useState } from 'react';
import { Button } from '@/ui/button.tsx';
import { Field } from '@/ui/field.tsx';
import { Input } from '@/ui/input.tsx';
import { PROVIDERS } from '@/ui/providers.ts';
import { emailProblem } from './email-problem.ts';
import { PasswordInput } from './password-input.tsx';

interface PasswordFormProps {
  busy: 'password' | 'emailLink' | 'other' | null;
  /** The initial address. */
  initialEmail?: string;
  onPassword(email: string, password: string): void;
  /** If absent, no link is offered. */
  onLink?: (email: string) => void;
  onForgot(email: string): void;
}

/** Email and password, or only an email address and a link. */
export function PasswordForm(props: PasswordFormProps) {
  const { busy, initialEmail = '', onPassword, onLink, onForgot } = props;
  const [email, setEmail] = useState(initialEmail);
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<{ email?: string; password?: string }>({});
  const LinkIcon = PROVIDERS.emailLink.icon;
  const byPassword = () => {
    const wrong = emailProblem(email);
    const missing = password === '' ? 'Enter your password' : undefined;
    setErrors({ email: wrong, password: missing });
    if (!wrong && !missing) onPassword(email, password);
  };
  const byLink = () => {
    const wrong = emailProblem(email);
    setErrors({ email: wrong });
    if (!wrong) onLink?.(email);
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        byPassword();
      }}
    >
      <Field label="Email" error={errors.email}>
        {(control) => (
          <Input
            {...control}
            type="email"
            autoComplete="username webauthn"
            className="h-10"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <Field label="Password" error={errors.password}>
        {(control) => (
          <PasswordInput
            {...control}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Button
        type="submit"
        variant="primary"
        size="lg"
        busy={busy === 'password'}
        disabled={busy !== null}
      >
        Sign in
      </Button>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        {onLink && (
          <Button
            variant="link"
            className="text-table"
            disabled={busy !== null}
            busy={busy === 'emailLink'}
            onClick={byLink}
          >
            {busy !== 'emailLink' && <LinkIcon />}
            Send me a link instead
          </Button>
        )}
        <Button variant="link" className="text-table" onClick={() => onForgot(email)}>
          Forgotten your password?
        </Button>
      </div>
    </form>
  );
}
