import { type ReactNode, useMemo } from 'react';
import { useAircraft } from '@/lib/aircraft/use-aircraft.ts';
import { usePastAircraft } from '@/lib/aircraft/use-past-aircraft.ts';
import { SkyClock } from '@/ui/aircraft/clock.tsx';
import { MapDataContext, useAddress, useCamera, useReplay } from '../map-contexts.ts';
import { shownLayers } from '../search.ts';
import { useMinute } from '../time/use-minute.ts';
import { useObserved } from './use-observed.ts';
import { usePhenomena } from './use-phenomena.ts';
import { useShoots } from './use-shoots.ts';
import { useStoreData } from './use-store-data.ts';

/** Reads what is in sight at the playhead, has the map draw it, and gives it to those below. */
export function MapDataProvider({ children }: { children: ReactNode }) {
  const { search, selection } = useAddress();
  const { store, viewport } = useCamera();
  const { playheadMs, playbackRate } = useReplay();
  const nowMs = useMinute();
  const shown = useMemo(() => shownLayers({ layers: search.layers }), [search.layers]);
  const live = useAircraft();
  const wantsSky = shown.has('aircraft') || search.list === 'aircraft';
  const past = usePastAircraft(wantsSky ? playheadMs : null, playbackRate);
  const isPast = playheadMs !== null;
  const sky = isPast ? past : live;
  const phenomena = useObserved(usePhenomena(viewport, search, nowMs), playheadMs);
  const shoots = useShoots(shown.has('shoots'));
  useStoreData(store, { phenomena, shoots, sky, shown, selection, playheadMs });
  const data = useMemo(
    () => ({ sky, isPast, phenomena, shoots, nowMs }),
    [sky, isPast, phenomena, shoots, nowMs],
  );
  return (
    <MapDataContext value={data}>
      <SkyClock nowS={sky.nowS}>{children}</SkyClock>
    </MapDataContext>
  );
}
