import type { GeoPoint } from '@nest/model';
import { useFormContext, useWatch } from 'react-hook-form';
import { TextField } from '@/ui/form/form-fields.tsx';
import { PlaceMap } from '@/ui/place-map/place-map.tsx';
import { type ShootFormValues, utcTimeText } from './form-values.ts';
import { PathField } from './path-field.tsx';
import { PlaceFinder } from './place-finder.tsx';
import { pointOf } from './shoot-form.ts';
import type { TrackFile } from './track-file.ts';

const round = (degrees: number) => String(Math.round(degrees * 1e5) / 1e5);

/** The start location and the path of the camera, on a map. */
export function PlaceFields() {
  const { setValue, getValues, formState } = useFormContext<ShootFormValues>();
  const { errors } = formState;
  const values = useWatch<ShootFormValues>() as ShootFormValues;
  const { path, orientation } = values;
  const point = pointOf(values);
  const touched = { shouldDirty: true, shouldValidate: formState.isSubmitted } as const;
  const setPlace = (place: GeoPoint) => {
    setValue('latitude', round(place.latitude), touched);
    setValue('longitude', round(place.longitude), touched);
    setValue('accuracyM', place.accuracyM === null ? '' : String(Math.round(place.accuracyM)), {
      ...touched,
    });
  };
  const setTrack = (track: TrackFile) => {
    setValue('path', track.path, touched);
    setValue('orientation', null, touched);
    setPlace(track.start);
    const fill = (name: 'startedAt' | 'endedAt', ms: number | null) => {
      if (ms === null || getValues(name) !== '') return;
      setValue(name, utcTimeText.encode(ms), touched);
    };
    fill('startedAt', track.startedAtMs);
    fill('endedAt', track.endedAtMs);
  };
  const pathProblem = errors.path?.message ?? errors.orientation?.message;
  return (
    <div className="grid gap-4 lg:grid-cols-[1fr_18rem]">
      {path ? (
        <PlaceMap path={path} orientation={orientation} point={point} label="Path of the camera" />
      ) : (
        <PlaceMap mode="pick" point={point} onPick={setPlace} label="Place where it began" />
      )}
      <div className="grid content-start gap-4 sm:grid-cols-3 lg:grid-cols-1">
        {!path && <PlaceFinder onPlace={setPlace} near={point} />}
        <TextField<ShootFormValues>
          name="latitude"
          label="Latitude"
          inputMode="decimal"
          placeholder="47.3769"
        />
        <TextField<ShootFormValues>
          name="longitude"
          label="Longitude"
          inputMode="decimal"
          placeholder="8.5417"
        />
        <TextField<ShootFormValues> name="accuracyM" label="Accuracy (m)" inputMode="decimal" />
        <div className="sm:col-span-3 lg:col-span-1">
          <PathField
            path={path}
            onTrack={setTrack}
            onRemove={() => {
              setValue('path', null, touched);
              setValue('orientation', null, touched);
            }}
          />
          {pathProblem && <p className="mt-1 text-xs text-danger">{pathProblem}</p>}
        </div>
      </div>
    </div>
  );
}
