import type { GeoPoint } from '@nest/model';
import { Field } from '@/ui/field.tsx';
import { Input } from '@/ui/input.tsx';
import { PlaceMap } from '@/ui/place-map/place-map.tsx';
import { PathField } from './path-field.tsx';
import { PlaceFinder } from './place-finder.tsx';
import { inputTime } from './shoot-form.ts';
import type { TrackFile } from './track-file.ts';
import type { ShootFormApi } from './use-shoot-form.ts';

const round = (degrees: number) => String(Math.round(degrees * 1e5) / 1e5);

/** Where it began and the path of the camera, on a map. */
export function PlaceFields({ form }: { form: ShootFormApi }) {
  const { register, setValue, watch, formState } = form;
  const { errors } = formState;
  const [latitude, longitude, accuracyM, path, orientation] = watch([
    'latitude',
    'longitude',
    'accuracyM',
    'path',
    'orientation',
  ]);
  const point = pointOf(latitude, longitude, accuracyM);
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
      if (ms === null || form.getValues(name) !== '') return;
      setValue(name, inputTime({ toMillis: () => ms }), touched);
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
        <Field label="Latitude" error={errors.latitude?.message}>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              placeholder="47.3769"
              {...register('latitude')}
            />
          )}
        </Field>
        <Field label="Longitude" error={errors.longitude?.message}>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              placeholder="8.5417"
              {...register('longitude')}
            />
          )}
        </Field>
        <Field label="Accuracy in metres" error={errors.accuracyM?.message}>
          {(control) => <Input {...control} inputMode="decimal" {...register('accuracyM')} />}
        </Field>
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

function pointOf(latitude: string, longitude: string, accuracyM: string): GeoPoint | null {
  const [lat, lon] = [Number.parseFloat(latitude), Number.parseFloat(longitude)];
  const isPlace = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  if (!isPlace) return null;
  const accuracy = Number.parseFloat(accuracyM);
  return { latitude: lat, longitude: lon, accuracyM: accuracy >= 0 ? accuracy : null };
}
