import { type FoundPlace, type GeoPoint, PHENOMENON_LABELS } from '@nest/model';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { Field } from '@/ui/field.tsx';
import { errorMessage } from '@/ui/form/form-fields.tsx';
import { PlaceSearchField } from '@/ui/place-search/place-search-field.tsx';
import { SuggestedName } from '@/ui/place-search/suggested-name.tsx';
import type { PhenomenonFormValues } from './form-values.ts';

interface PlaceNameFieldProps {
  /** The current location. */
  point: GeoPoint | null;
  onPlace(place: FoundPlace): void;
  className?: string;
}

/** The place name: found while typing, or suggested for the chosen location. */
export function PlaceNameField({ point, onPlace, className }: PlaceNameFieldProps) {
  const { field } = useController<PhenomenonFormValues, 'placeName'>({ name: 'placeName' });
  const { setValue, formState } = useFormContext<PhenomenonFormValues>();
  const geoprivacy = useWatch<PhenomenonFormValues, 'geoprivacy'>({ name: 'geoprivacy' });
  const setName = (name: string) =>
    setValue('placeName', name, { shouldDirty: true, shouldValidate: true });
  return (
    <div className={className}>
      <Field
        label={PHENOMENON_LABELS.placeName}
        error={errorMessage(formState.errors, 'placeName')}
      >
        {(control) => (
          <PlaceSearchField
            {...control}
            ref={field.ref}
            name={field.name}
            value={field.value}
            onValue={field.onChange}
            onBlur={field.onBlur}
            placeholder="Zürich, Switzerland"
            near={point}
            geoprivacy={geoprivacy}
            onPlace={(place) => {
              setName(place.label);
              onPlace(place);
            }}
          />
        )}
      </Field>
      <SuggestedName point={point} geoprivacy={geoprivacy} name={field.value} onUse={setName} />
    </div>
  );
}
