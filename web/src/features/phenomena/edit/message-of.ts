import { type FieldErrors, get, type Path } from 'react-hook-form';
import type { FormValues } from './form-values.ts';

/** What is wrong with a field, or undefined. */
export function messageOf(
  errors: FieldErrors<FormValues>,
  name: Path<FormValues>,
): string | undefined {
  const error = get(errors, name) as { message?: unknown } | undefined;
  return typeof error?.message === 'string' ? error.message : undefined;
}
