import { useEffect, useMemo } from 'react';
import type { Aircraft } from '@/lib/aircraft/use-aircraft.ts';
import type { Selection } from '../../../map/layers/hit.ts';
import { LAYER_IDS, type LayerId } from '../../../map/layers/layer-list.ts';
import type { LayerStore } from '../../../map/layers/layer-store.ts';
import type { TitledShoot } from '../panel/use-in-view.ts';
import type { ObservedPhenomena } from './use-observed.ts';

interface StoreData {
  phenomena: ObservedPhenomena;
  shoots: readonly TitledShoot[];
  sky: Aircraft;
  shown: ReadonlySet<LayerId>;
  selection: Selection | null;
  playheadMs: number | null;
}

/** Passes the screen's data to the map. */
export function useStoreData(store: LayerStore, data: StoreData): void {
  const { phenomena, shoots, sky, shown, selection, playheadMs } = data;
  const { shown: points, coarse } = phenomena;
  useEffect(() => store.setPhenomena({ points, coarse }), [store, points, coarse]);
  const atMs = playheadMs;
  const drawn = useMemo(
    () => (atMs === null ? shoots : shoots.filter(({ startedAtMs }) => startedAtMs <= atMs)),
    [shoots, atMs],
  );
  useEffect(() => store.setShoots(drawn), [store, drawn]);
  const { columns, nowS } = sky;
  useEffect(() => {
    store.setAircraft(columns && { columns, nowS });
  }, [store, columns, nowS]);
  useEffect(() => {
    for (const layer of LAYER_IDS) store.setVisible(layer, shown.has(layer));
  }, [store, shown]);
  useEffect(() => store.setSelection(selection), [store, selection]);
  useEffect(() => store.setPlayhead(playheadMs), [store, playheadMs]);
}
