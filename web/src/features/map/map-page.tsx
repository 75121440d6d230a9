import { useEffect, useMemo, useRef, useState } from 'react';
import { useAircraft } from '@/lib/aircraft/use-aircraft.ts';
import { usePastAircraft } from '@/lib/aircraft/use-past-aircraft.ts';
import { useDocumentTitle } from '@/lib/document-title.ts';
import { useTheme } from '@/lib/theme/theme.ts';
import { SkyClock } from '@/ui/aircraft/clock.tsx';
import { LayerStore } from '../../map/layers/layer-store.ts';
import { pointsUntil } from './data/points-until.ts';
import { usePhenomena } from './data/use-phenomena.ts';
import { useShoots } from './data/use-shoots.ts';
import { useStoreData } from './data/use-store-data.ts';
import { MapLayout } from './map-layout.tsx';
import { type MapScreen, MapScreenContext } from './map-screen-context.ts';
import { readSelection, shownLayers, writeSelection } from './search.ts';
import { useMinute, usePlayhead } from './time/use-playhead.ts';
import { useAutoRotate } from './tools/use-auto-rotate.ts';
import { useElementSize } from './view/use-element-size.ts';
import { useMapSearch } from './view/use-map-search.ts';
import { useSurface } from './view/use-surface.ts';
import { useViewInAddress, viewOf } from './view/use-view-in-address.ts';
import { useViewport } from './view/use-viewport.ts';

/** Below this width, in px, the panel is a sheet at the bottom. */
const NARROW_PX = 640;

/** The map screen: every report, shoot and aircraft on one globe. */
export function MapPage() {
  useDocumentTitle('Map');
  const { search, update } = useMapSearch();
  const [store] = useState(() => new LayerStore());
  const [attempt, setAttempt] = useState(0);
  const prefer = search.base ?? 'natural';
  const map = useSurface({ store, view: viewOf(search), label: 'Map', prefer, attempt });
  const { surface } = map;
  const turning = useAutoRotate(surface, search.view === undefined && !search.selected);
  useViewInAddress(surface, search, update, turning.now);
  const scope = useViewport(surface, viewOf(search));
  const nowMs = useMinute();
  const { momentMs, pace, setMoment } = usePlayhead(search, update);
  const shown = useMemo(() => shownLayers({ layers: search.layers }), [search.layers]);
  const live = useAircraft();
  const wantsSky = shown.has('aircraft') || search.list === 'aircraft';
  const past = usePastAircraft(wantsSky ? momentMs : null, pace);
  const sky = momentMs === null ? live : past;
  const phenomena = usePhenomena(scope, search, nowMs, momentMs);
  const shoots = useShoots(shown.has('shoots'));
  const visible = useMemo(() => pointsUntil(phenomena.all, momentMs), [phenomena.all, momentMs]);
  const seen = { ...phenomena, shown: visible };
  const selection = useMemo(() => readSelection(search.selected), [search.selected]);
  useStoreData(store, { phenomena: seen, shoots, sky, shown, selection, momentMs });
  const { dark } = useTheme();
  const painted = useRef(dark);
  useEffect(() => {
    if (!surface || painted.current === dark) return;
    painted.current = dark;
    surface.restyle();
  }, [surface, dark]);
  const root = useRef<HTMLDivElement>(null);
  const room = useElementSize(root);
  const screen: MapScreen = {
    search,
    update,
    store,
    surface,
    picture: map.picture,
    hasGoogle: map.hasGoogle,
    scope,
    sky,
    points: phenomena.all,
    timesMs: phenomena.timesMs,
    nowMs,
    momentMs,
    isPlaying: pace > 0,
    selection,
    select: (next) => update({ selected: writeSelection(next) }),
    isNarrow: room.width > 0 && room.width < NARROW_PX,
  };
  return (
    <MapScreenContext value={screen}>
      <SkyClock nowS={sky.nowS}>
        <div ref={root} className="flex min-h-0 flex-1 flex-col overflow-hidden">
          <h1 tabIndex={-1} className="sr-only">
            Map
          </h1>
          <MapLayout
            container={map.container}
            turning={turning}
            phenomena={seen}
            shoots={shoots}
            notice={map.notice}
            onMoment={setMoment}
            onRetry={() => setAttempt((count) => count + 1)}
          />
        </div>
      </SkyClock>
    </MapScreenContext>
  );
}
