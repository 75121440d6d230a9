import { MAX_WITNESSES, PHENOMENON_LABELS, WITNESS_LABELS } from '@nest/model';
import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { Button } from '@/ui/button.tsx';
import { TextField } from '@/ui/form/form-fields.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import type { PhenomenonFormValues } from './form-values.ts';

/** The number of witnesses, and who they are; the names are private. */
export function WitnessFields({ hidden }: { hidden: boolean }) {
  const { fields, append, remove } = useFieldArray<PhenomenonFormValues, 'witnesses'>({
    name: 'witnesses',
  });
  return (
    <div className="flex flex-col gap-4">
      <TextField<PhenomenonFormValues>
        name="witnessCount"
        label={PHENOMENON_LABELS.witnessCount}
        inputMode="numeric"
        hint="Visible to everyone. Optional."
        className="max-w-60"
      />
      {hidden ? (
        <FormAlert tone="info" title="The witnesses' names are hidden from you">
          They stay as they are. To change them you need the right to read private data.
        </FormAlert>
      ) : (
        <>
          {fields.map((field, index) => (
            <fieldset key={field.id} className="rounded-md border border-line p-3">
              <legend className="sr-only">Witness {index + 1}</legend>
              <div className="grid gap-3 sm:grid-cols-[1fr_1fr_auto]">
                <TextField<PhenomenonFormValues>
                  name={`witnesses.${index}.name`}
                  label={WITNESS_LABELS.name}
                />
                <TextField<PhenomenonFormValues>
                  name={`witnesses.${index}.contact`}
                  label={WITNESS_LABELS.contact}
                  placeholder="Phone or email"
                />
                <Button
                  variant="ghost"
                  size="icon"
                  className="sm:mt-6"
                  aria-label={`Remove witness ${index + 1}`}
                  onClick={() => remove(index)}
                >
                  <Trash2 aria-hidden />
                </Button>
                <TextField<PhenomenonFormValues>
                  multiline
                  name={`witnesses.${index}.statement`}
                  label={WITNESS_LABELS.statement}
                  className="sm:col-span-3"
                />
              </div>
            </fieldset>
          ))}
          <Button
            className="self-start"
            disabled={fields.length >= MAX_WITNESSES}
            onClick={() => append({ name: '', contact: '', statement: '' })}
          >
            <Plus aria-hidden />
            Name a witness
          </Button>
          <p className="text-xs text-ink-3">
            Names, contacts and statements are private.
            {fields.length >= MAX_WITNESSES && ` At most ${MAX_WITNESSES} can be named.`}
          </p>
        </>
      )}
    </div>
  );
}
