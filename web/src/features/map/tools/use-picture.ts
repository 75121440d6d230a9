import { useState } from 'react';
import { saveFile } from '@/lib/save-file.ts';
import { toast } from '@/lib/toast.ts';
import { legendOf } from '../../../map/layers/legend.ts';
import { useAddress, useCamera, useMapData } from '../map-contexts.ts';
import { shownLayers } from '../search.ts';
import { formatPlayhead } from '../time/playhead.ts';
import { drawPicture } from './draw-picture.ts';

/** Saves the map as shown, with a legend and its data sources. */
export function usePicture() {
  const { search } = useAddress();
  const { store, surface } = useCamera();
  const { sky } = useMapData();
  const [isSaving, setSaving] = useState(false);
  const savePicture = async () => {
    if (!surface || isSaving) return;
    setSaving(true);
    try {
      const shown = shownLayers(search);
      const ms = store.get().playheadMs ?? Date.now();
      const hasAircraft = shown.has('aircraft') && sky.columns !== null;
      const legend = (['phenomena', 'aircraft', 'shoots'] as const)
        .filter((layer) => shown.has(layer) && (layer !== 'aircraft' || hasAircraft))
        .flatMap((layer) => legendOf(layer));
      const picture = await drawPicture(await surface.capture(), {
        title: `Nest · ${formatPlayhead(ms)}`,
        legend,
        credits: [
          ...(hasAircraft
            ? [
                sky.head?.simulated
                  ? 'Aircraft: simulated'
                  : 'Aircraft: The OpenSky Network, https://opensky-network.org (Schäfer et al., IPSN 2014)',
              ]
            : []),
          'Map: Natural Earth',
        ],
      });
      saveFile(picture, `nest-map-${new Date(ms).toISOString().slice(0, 16).replace(':', '')}.png`);
    } catch {
      toast.error('The picture could not be made. Try again once the map is there.');
    } finally {
      setSaving(false);
    }
  };
  return { isSaving, savePicture: () => void savePicture() };
}
