import type { Shoot, ShootInput } from '@nest/model';
import { Timestamp } from 'firebase/firestore';
import { type FieldErrors, type Resolver, useForm } from 'react-hook-form';
import { readForm, type ShootForm } from './shoot-form.ts';

const timestamp = (ms: number) => Timestamp.fromMillis(ms);
const sentence = (message: string) => message.charAt(0).toUpperCase() + message.slice(1);

/** The form's state, judged by the model's own schema. */
export function useShootForm(initial: ShootForm, stored: Shoot | null) {
  const resolver: Resolver<ShootForm, unknown, ShootInput> = (values) => {
    const result = readForm(values, stored, timestamp);
    if (result.ok) return { values: result.input, errors: {} };
    const errors = Object.fromEntries(
      Object.entries(result.errors).map(([field, message]) => [
        field,
        { type: 'model', message: sentence(message) },
      ]),
    ) as FieldErrors<ShootForm>;
    return { values: {}, errors };
  };
  return useForm<ShootForm, unknown, ShootInput>({
    defaultValues: initial,
    resolver,
    mode: 'onTouched',
  });
}
export type ShootFormApi = ReturnType<typeof useShootForm>;
