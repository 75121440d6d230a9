import {
  MAP_SETTINGS_DEFAULTS,
  MAP_SETTINGS_PATH,
  type MapSettings,
  type MapSettingsInput,
  mapSettingsInputSchema,
} from '@nest/model';
import { useState } from 'react';
import { calls } from '@/lib/calls/calls.ts';
import { useCall } from '@/lib/calls/use-call.ts';
import { mapSettingsDocument } from '@/lib/live/document-schemas.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { toast } from '@/lib/toast.ts';
import { Button } from '@/ui/button.tsx';
import { Card, CardBody, CardHeader } from '@/ui/card.tsx';
import { useSubmit } from '@/ui/form/use-submit.ts';
import { FormAlert } from '@/ui/form-alert.tsx';
import { LiveProblem } from '@/ui/live-problem.tsx';
import { MapSettingsFields } from './map-settings-fields.tsx';

/** The geocoder and the map provider. */
export function MapSettingsCard() {
  const live = useLiveDoc(mapSettingsDocument, MAP_SETTINGS_PATH);
  return (
    <Card aria-label="Map and places" className="max-w-2xl">
      <CardHeader title="Map and places" />
      <CardBody>
        {live.data?.ok ? (
          <MapSettingsForm stored={inputOf(live.data.data)} />
        ) : (
          <LiveProblem
            live={live}
            noun="settings of the map"
            missing={<MapSettingsForm stored={inputOf(null)} />}
          />
        )}
      </CardBody>
    </Card>
  );
}

const inputOf = (stored: MapSettings | null): MapSettingsInput => ({
  geocoder: stored?.geocoder ?? MAP_SETTINGS_DEFAULTS.geocoder,
  googleMapsKey: stored?.googleMapsKey ?? MAP_SETTINGS_DEFAULTS.googleMapsKey,
  googleMapId: stored?.googleMapId ?? MAP_SETTINGS_DEFAULTS.googleMapId,
});

function MapSettingsForm({ stored }: { stored: MapSettingsInput }) {
  const call = useCall();
  const [changes, setChanges] = useState<Partial<MapSettingsInput>>({});
  const { busy, problem, submit } = useSubmit();
  const draft = { ...stored, ...changes };
  const issues = mapSettingsInputSchema.safeParse(draft).error?.issues ?? [];
  const errorOf = (field: keyof MapSettingsInput) =>
    issues.find(({ path }) => path[0] === field)?.message;
  const isChanged = Object.entries(changes).some(
    ([field, value]) => stored[field as keyof MapSettingsInput] !== value,
  );
  const save = async () => {
    const saved = await submit(call(calls.saveMapSettings, draft));
    if (!saved) return;
    setChanges({});
    toast.success('Settings of the map saved');
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <MapSettingsFields
        draft={draft}
        errorOf={errorOf}
        onChange={(change) => setChanges((before) => ({ ...before, ...change }))}
      />
      {problem && <FormAlert title="The settings were not saved">{problem}</FormAlert>}
      <div className="flex justify-end gap-2">
        {isChanged && (
          <Button type="button" variant="ghost" onClick={() => setChanges({})}>
            Discard
          </Button>
        )}
        <Button type="submit" busy={busy} disabled={!isChanged || issues.length > 0}>
          Save map settings
        </Button>
      </div>
    </form>
  );
}
