import { type FieldValues, get, type Path, useFormContext } from 'react-hook-form';
import { formatPlural } from '@/lib/format/number.ts';
import { FormAlert } from '../form-alert.tsx';
import type { FormDefinition } from './form.ts';
import { errorMessage } from './form-fields.tsx';

/** After a refused attempt to save: the errors, each with a link to the field. */
export function ErrorSummary<Values extends FieldValues>({
  labels,
}: Pick<FormDefinition<Values>, 'labels'>) {
  const { formState, setFocus } = useFormContext<Values>();
  const { errors, submitCount } = formState;
  const wrong = (Object.keys(labels) as Path<Values>[]).filter((name) => get(errors, name));
  if (submitCount === 0 || wrong.length === 0) return null;
  return (
    <FormAlert title={`${formatPlural(wrong.length, 'field needs', 'fields need')} a correction`}>
      <ul>
        {wrong.map((name) => {
          const message = errorMessage(errors, name);
          return (
            <li key={name}>
              <button
                type="button"
                className="text-left underline underline-offset-4"
                onClick={() => setFocus(name)}
              >
                {labels[name]}
              </button>
              {message && `: ${message}`}
            </li>
          );
        })}
      </ul>
    </FormAlert>
  );
}
