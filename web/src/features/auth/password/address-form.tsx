import type { ReactNode } from 'react';
import { Button } from '@/ui/button.tsx';
import { DialogFooter } from '@/ui/dialog.tsx';
import { Field } from '@/ui/field.tsx';
import { Input } from '@/ui/input.tsx';

interface AddressFormProps {
  label: string;
  autoComplete: 'username' | 'email';
  value: string;
  onValue(email: string): void;
  /** The address's error. */
  error: string | undefined;
  busy: boolean;
  onSubmit(): void;
  /** Content above the field. */
  children?: ReactNode;
}

/** In a dialog: the address to send a link to. */
export function AddressForm(props: AddressFormProps) {
  const { label, autoComplete, value, onValue, error, busy, onSubmit, children } = props;
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <Field label={label} error={error}>
        {(control) => (
          <Input
            {...control}
            type="email"
            autoComplete={autoComplete}
            value={value}
            onChange={(event) => onValue(event.target.value)}
          />
        )}
      </Field>
      <DialogFooter>
        <Button type="submit" variant="primary" busy={busy}>
          Send the link
        </Button>
      </DialogFooter>
    </form>
  );
}
