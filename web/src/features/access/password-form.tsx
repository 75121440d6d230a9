import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '@/ui/button.tsx';
import { Field } from '@/ui/field.tsx';
import { Input } from '@/ui/input.tsx';

const schema = z.object({
  email: z.email('Enter an email address, as name@example.org'),
  password: z.string().min(1, 'Enter your password'),
});
export type Credentials = z.infer<typeof schema>;

interface PasswordFormProps {
  busy: boolean;
  onSubmit(credentials: Credentials): void;
  onForgot(email: string): void;
}

export function PasswordForm({ busy, onSubmit, onForgot }: PasswordFormProps) {
  const form = useForm<Credentials>({
    resolver: zodResolver(schema),
    defaultValues: { email: '', password: '' },
  });
  const { errors } = form.formState;
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={form.handleSubmit(onSubmit)}>
      <Field label="Email" error={errors.email?.message}>
        {(control) => (
          <Input
            {...control}
            {...form.register('email')}
            type="email"
            autoComplete="username"
            className="h-10"
          />
        )}
      </Field>
      <Field label="Password" error={errors.password?.message}>
        {(control) => (
          <Input
            {...control}
            {...form.register('password')}
            type="password"
            autoComplete="current-password"
            className="h-10"
          />
        )}
      </Field>
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        Sign in
      </Button>
      <Button
        variant="link"
        className="self-start text-table"
        onClick={() => onForgot(form.getValues('email'))}
      >
        Forgotten your password?
      </Button>
    </form>
  );
}
