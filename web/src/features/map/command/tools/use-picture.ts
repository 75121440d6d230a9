import { useState } from 'react';
import { saveFile } from '@/platform/save-file.ts';
import { toast } from '@/platform/toast.ts';
import { legendOf } from '../../layers/legend.ts';
import { useScreen } from '../screen.ts';
import { shownLayers } from '../search.ts';
import { formatMoment } from '../time/moment.ts';
import { drawPicture } from './draw-picture.ts';

/** Saves the map as it is seen, with what its marks mean and whence its data are. */
export function usePicture() {
  const { surface, search, sky, momentMs } = useScreen();
  const [isSaving, setSaving] = useState(false);
  const savePicture = async () => {
    if (!surface || isSaving) return;
    setSaving(true);
    try {
      const shown = shownLayers(search);
      const ms = momentMs ?? Date.now();
      const hasAircraft = shown.has('aircraft') && sky.columns !== null;
      const legend = (['phenomena', 'aircraft', 'shoots'] as const)
        .filter((layer) => shown.has(layer) && (layer !== 'aircraft' || hasAircraft))
        .flatMap((layer) => legendOf(layer));
      const picture = await drawPicture(await surface.capture(), {
        title: `Nest · ${formatMoment(ms)}`,
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
