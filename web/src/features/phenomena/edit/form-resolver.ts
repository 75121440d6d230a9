import { type FieldErrors, type Resolver, set } from 'react-hook-form';
import type { FormValues } from './form-values.ts';
import { readForm, type TimeAsStored } from './read-form.ts';

const sentence = (message: string) => message.charAt(0).toUpperCase() + message.slice(1);

/** Judges the form by the model's own schema, field by field. */
export function formResolver(stored?: TimeAsStored): Resolver<FormValues> {
  return (values) => {
    const reading = readForm(values, stored);
    if (reading.ok) return { values, errors: {} };
    const errors: FieldErrors<FormValues> = {};
    for (const [path, message] of Object.entries(reading.errors)) {
      set(errors, path, { type: 'model', message: sentence(message) });
    }
    return { values: {}, errors };
  };
}
