import { GEOPRIVACIES, GEOPRIVACY_LABELS, PHENOMENON_LABELS } from '@nest/model';
import { useFormContext } from 'react-hook-form';
import type { PhenomenonFormValues } from './form-values.ts';

const MEANINGS = {
  open: 'Whoever may read the record sees the exact place.',
  obscured:
    'They see a point somewhere in a cell of 0.2°, about 22 km. The exact place is private.',
  private: 'Location and place name are hidden.',
};

/** Location privacy. */
export function GeoprivacyField({ disabled }: { disabled: boolean }) {
  const { register, formState } = useFormContext<PhenomenonFormValues>();
  const error = formState.errors.geoprivacy?.message;
  return (
    <fieldset className="flex flex-col gap-1.5" disabled={disabled}>
      <legend className="mb-1.5 text-table font-medium">{PHENOMENON_LABELS.geoprivacy}</legend>
      <div className="grid gap-2 md:grid-cols-3">
        {GEOPRIVACIES.map((value) => (
          <label
            key={value}
            className="flex gap-2.5 rounded-md border border-line-strong px-3 py-2.5 text-table has-checked:border-focus has-checked:bg-selected has-disabled:opacity-60"
          >
            <input
              type="radio"
              value={value}
              {...register('geoprivacy')}
              className="mt-0.5 size-4 accent-(--focus)"
            />
            <span>
              <span className="block font-medium">{GEOPRIVACY_LABELS[value]}</span>
              <span className="text-xs text-ink-2">{MEANINGS[value]}</span>
            </span>
          </label>
        ))}
      </div>
      <p className="text-xs text-ink-3">
        {disabled
          ? 'To change this you need the right to read private data.'
          : 'Private data is read by those who reported it and by members with the right to read it.'}
      </p>
      {error && <p className="text-xs text-danger">{error}</p>}
    </fieldset>
  );
}
