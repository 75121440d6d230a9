import type { FoundPlace, GeoPoint } from '@nest/model';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { Field } from '@/ui/field.tsx';
import { PlaceSearch } from '@/ui/place-search/place-search.tsx';
import { SuggestedName } from '@/ui/place-search/suggested-name.tsx';
import type { FormValues } from './form-values.ts';
import { messageOf } from './message-of.ts';

interface PlaceNameFieldProps {
  /** The place as it stands. */
  point: GeoPoint | null;
  onPlace(place: FoundPlace): void;
  className?: string;
}

/** The name of the place: found while it is typed, or taken from the place that was set. */
export function PlaceNameField({ point, onPlace, className }: PlaceNameFieldProps) {
  const { field } = useController<FormValues, 'placeName'>({ name: 'placeName' });
  const { setValue, formState } = useFormContext<FormValues>();
  const geoprivacy = useWatch<FormValues, 'geoprivacy'>({ name: 'geoprivacy' });
  const setName = (name: string) =>
    setValue('placeName', name, { shouldDirty: true, shouldValidate: true });
  return (
    <div className={className}>
      <Field label="Name of the place" error={messageOf(formState.errors, 'placeName')}>
        {(control) => (
          <PlaceSearch
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
