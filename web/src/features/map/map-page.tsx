import { useEffect, useMemo, useRef, useState } from 'react';
import { useDocumentTitle } from '@/lib/document-title.ts';
import { useTheme } from '@/lib/theme/theme.ts';
import { LayerStore } from '../../map/layers/layer-store.ts';
import type { MapSurface } from '../../map/map-surface.ts';
import { MapDataProvider } from './data/map-data-provider.tsx';
import { AddressContext, CameraContext, type MapAddress } from './map-contexts.ts';
import { MapLayout } from './map-layout.tsx';
import { readSelection, writeSelection } from './search.ts';
import { ReplayProvider } from './time/replay-provider.tsx';
import { useAutoRotate } from './tools/use-auto-rotate.ts';
import { useMapSearch } from './view/use-map-search.ts';
import { useSurface } from './view/use-surface.ts';
import { useViewInAddress, viewOf } from './view/use-view-in-address.ts';
import { useViewport } from './view/use-viewport.ts';

/** The command screen: every report, shoot and aircraft on one globe. */
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
  useThemeOnMap(surface);
  const viewport = useViewport(surface, viewOf(search));
  const selection = useMemo(() => readSelection(search.selected), [search.selected]);
  const address = useMemo(
    (): MapAddress => ({
      search,
      update,
      selection,
      select: (next) => update({ selected: writeSelection(next) }),
    }),
    [search, update, selection],
  );
  const camera = useMemo(() => ({ store, surface, viewport }), [store, surface, viewport]);
  return (
    <AddressContext value={address}>
      <CameraContext value={camera}>
        <ReplayProvider>
          <MapDataProvider>
            <MapLayout
              map={map}
              turning={turning}
              onRetry={() => setAttempt((count) => count + 1)}
            />
          </MapDataProvider>
        </ReplayProvider>
      </CameraContext>
    </AddressContext>
  );
}

/** Has the map drawn in the colours of another theme once it is chosen. */
function useThemeOnMap(surface: MapSurface | null): void {
  const { dark } = useTheme();
  const painted = useRef(dark);
  useEffect(() => {
    if (!surface || painted.current === dark) return;
    painted.current = dark;
    surface.restyle();
  }, [surface, dark]);
}
