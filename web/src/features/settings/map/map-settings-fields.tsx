import { GEOCODER_LABELS, MAP_SETTINGS_LABELS, type MapSettingsInput } from '@nest/model';
import { toOptions } from '@/lib/format/options.ts';
import { Field } from '@/ui/field.tsx';
import { Input } from '@/ui/input.tsx';
import { Select } from '@/ui/select.tsx';

const GEOCODERS = toOptions(GEOCODER_LABELS);
const HINTS = {
  gazetteer: 'Towns of the world by GeoNames. Nothing leaves this workspace.',
  google: 'Finds addresses, too. Obscured and private places are never told to Google.',
};

interface MapSettingsFieldsProps {
  draft: MapSettingsInput;
  errorOf(field: keyof MapSettingsInput): string | undefined;
  onChange(change: Partial<MapSettingsInput>): void;
}

export function MapSettingsFields({ draft, errorOf, onChange }: MapSettingsFieldsProps) {
  const text = (
    field: 'googleMapsKey' | 'googleMapId',
    label: string,
    hint: string,
    placeholder: string,
  ) => (
    <Field label={label} hint={hint} error={errorOf(field)}>
      {(control) => (
        <Input
          {...control}
          value={draft[field]}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange({ [field]: event.target.value.trim() })}
        />
      )}
    </Field>
  );
  return (
    <>
      <Field label={MAP_SETTINGS_LABELS.geocoder} hint={HINTS[draft.geocoder]}>
        {(control) => (
          <Select
            {...control}
            value={draft.geocoder}
            options={GEOCODERS}
            onValueChange={(value) => onChange({ geocoder: value as MapSettingsInput['geocoder'] })}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        {text(
          'googleMapsKey',
          MAP_SETTINGS_LABELS.googleMapsKey,
          'For browsers: let Google restrict it to the addresses of this console. Empty: no Google Maps.',
          'None',
        )}
        {text(
          'googleMapId',
          MAP_SETTINGS_LABELS.googleMapId,
          'Of a vector map; without it, raster maps are used.',
          'None',
        )}
      </div>
    </>
  );
}
