import { Check, Circle } from 'lucide-react';
import { cn } from '@/ui/cn.ts';
import { Field } from '@/ui/field.tsx';
import { PasswordInput } from './password-input.tsx';
import { policyChecks } from './policy.ts';

interface NewPasswordFieldProps {
  label?: string;
  value: string;
  email: string;
  error?: string;
  onChange(value: string): void;
}

/** A new password, with its requirements checked while typing. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  const { label = 'Password', value, email, error, onChange } = props;
  return (
    <div className="flex flex-col gap-2">
      <Field label={label} error={error}>
        {(control) => (
          <PasswordInput
            {...control}
            autoComplete="new-password"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <ul className="flex flex-col gap-1 text-xs text-ink-3" aria-label="What it must be">
        {policyChecks(value, email).map(({ id, text, met }) => {
          const Icon = met ? Check : Circle;
          return (
            <li key={id} className={cn('flex items-center gap-1.5', met && 'text-ink-2')}>
              <Icon aria-hidden className={cn('size-3.5 shrink-0', met && 'text-ok')} />
              {text}
              <span className="sr-only">{met ? ', done' : ', still to do'}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
