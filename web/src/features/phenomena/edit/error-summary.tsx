import { get, type Path, useFormContext } from 'react-hook-form';
import { formatPlural } from '@/lib/format/number.ts';
import { FormAlert } from '@/ui/form-alert.tsx';
import type { FormValues } from './form-values.ts';
import { messageOf } from './message-of.ts';

const LABELS: Partial<Record<Path<FormValues>, string>> = {
  title: 'Title',
  summary: 'Description',
  date: 'Date',
  time: 'Time of day',
  offset: 'UTC offset',
  duration: 'Duration',
  placeName: 'Name of the place',
  coordinates: 'Coordinates',
  accuracy: 'Accuracy (m)',
  elevation: 'Ground elevation',
  lookAzimuth: 'Azimuth (deg)',
  lookElevation: 'Elevation (deg)',
  witnessCount: 'Number of witnesses',
  witnesses: 'Witnesses',
  tags: 'Tags',
};

/** After a refused attempt to save: what is wrong, each with a way to the field. */
export function ErrorSummary() {
  const { formState, setFocus } = useFormContext<FormValues>();
  const { errors, submitCount } = formState;
  const wrong = (Object.keys(LABELS) as Path<FormValues>[]).filter((name) => get(errors, name));
  if (submitCount === 0 || wrong.length === 0) return null;
  return (
    <FormAlert title={`${formatPlural(wrong.length, 'field needs', 'fields need')} a correction`}>
      <ul>
        {wrong.map((name) => {
          const message = messageOf(errors, name);
          return (
            <li key={name}>
              <button
                type="button"
                className="text-left underline underline-offset-4"
                onClick={() => setFocus(name)}
              >
                {LABELS[name]}
              </button>
              {message && `: ${message}`}
            </li>
          );
        })}
      </ul>
    </FormAlert>
  );
}
