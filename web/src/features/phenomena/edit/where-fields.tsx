import { type GeoPoint, PHENOMENON_LABELS } from '@nest/model';
import { useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { parseCoordinates, writeCoordinates } from '@/lib/format/coordinates.ts';
import { TextField } from '@/ui/form/form-fields.tsx';
import { FormAlert } from '@/ui/form-alert.tsx';
import { PlaceMap } from '@/ui/place-map/place-map.tsx';
import type { PhenomenonFormValues } from './form-values.ts';
import { GeoprivacyField } from './geoprivacy-field.tsx';
import { PlaceNameField } from './place-name-field.tsx';

/**
 * `hidden`: this member may not see the location; `fixed`: shown, but its privacy cannot be
 * changed.
 */
export type PlaceAccess = 'free' | 'fixed' | 'hidden';

/** The location, by map or by numbers, and who can see it. */
export function WhereFields({ access }: { access: PlaceAccess }) {
  const { setValue } = useFormContext<PhenomenonFormValues>();
  const [coordinates, accuracy, azimuth] = useWatch<
    PhenomenonFormValues,
    ['coordinates', 'accuracy', 'lookAzimuth']
  >({ name: ['coordinates', 'accuracy', 'lookAzimuth'] });
  const fromMap = useRef('');
  if (access === 'hidden') {
    return (
      <FormAlert tone="info" title="The place of this record is hidden from you">
        It stays as it is. To change it you need the right to read private data.
      </FormAlert>
    );
  }
  const place = parseCoordinates(coordinates);
  const radius = Number(accuracy);
  const point = place && { ...place, accuracyM: accuracy && radius >= 0 ? radius : null };
  const lookAzimuthDeg = azimuth.trim() === '' ? null : Number(azimuth);
  const pick = (picked: Pick<GeoPoint, 'latitude' | 'longitude' | 'accuracyM'>) => {
    const options = { shouldDirty: true, shouldValidate: true };
    setValue('coordinates', writeCoordinates(picked), options);
    if (accuracy === '' || accuracy === fromMap.current) {
      fromMap.current = String(picked.accuracyM ?? '');
      setValue('accuracy', fromMap.current, options);
    }
  };
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      <div className="grid content-start gap-4 sm:grid-cols-2">
        <PlaceNameField point={point} onPlace={pick} className="sm:col-span-2" />
        <TextField<PhenomenonFormValues>
          name="coordinates"
          label={PHENOMENON_LABELS.location}
          placeholder="48.1372, 11.5755"
          hint={`Latitude, longitude. Degrees with minutes and seconds are read too: 48°08'14"N 11°34'32"E`}
          className="sm:col-span-2"
        />
        <TextField<PhenomenonFormValues>
          name="accuracy"
          label="Accuracy (m)"
          inputMode="decimal"
          hint="Radius; empty if unknown"
        />
        <TextField<PhenomenonFormValues>
          name="elevation"
          label={PHENOMENON_LABELS.elevationM}
          inputMode="decimal"
          hint="Above sea level"
        />
        <TextField<PhenomenonFormValues>
          name="lookAzimuth"
          label={PHENOMENON_LABELS.lookAzimuthDeg}
          inputMode="decimal"
          hint="From true north: east is 90"
        />
        <TextField<PhenomenonFormValues>
          name="lookElevation"
          label={PHENOMENON_LABELS.lookElevationDeg}
          inputMode="decimal"
          hint="Above the horizon: 0 to 90"
        />
      </div>
      <div className="min-w-0">
        <PlaceMap
          mode="pick"
          point={point}
          lookAzimuthDeg={Number.isFinite(lookAzimuthDeg) ? lookAzimuthDeg : null}
          onPick={pick}
          label="Set the place on the map"
        />
      </div>
      <div className="lg:col-span-2">
        <GeoprivacyField disabled={access === 'fixed'} />
      </div>
    </div>
  );
}
