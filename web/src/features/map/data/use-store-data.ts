import type { ReadonlyPoints } from '@nest/model';
import { useEffect, useMemo } from 'react';
import type { Aircraft } from '@/lib/aircraft/use-aircraft.ts';
import type { Selection } from '../../../map/layers/hit.ts';
import { LAYER_IDS, type LayerId } from '../../../map/layers/layer-list.ts';
import type { LayerStore } from '../../../map/layers/layer-store.ts';
import type { TitledShoot } from '../panel/use-in-view.ts';
import type { Phenomena } from './use-phenomena.ts';

interface StoreData {
  phenomena: Pick<Phenomena, 'coarse'> & { shown: ReadonlyPoints };
  shoots: readonly TitledShoot[];
  sky: Aircraft;
  shown: ReadonlySet<LayerId>;
  selection: Selection | null;
  momentMs: number | null;
}

/** Passes the screen's data to the map. */
export function useStoreData(store: LayerStore, data: StoreData): void {
  const { phenomena, shoots, sky, shown, selection, momentMs } = data;
  const { shown: points, coarse } = phenomena;
  useEffect(() => store.setPhenomena({ points, coarse }), [store, points, coarse]);
  const atMs = momentMs;
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
  useEffect(() => store.setMoment(momentMs), [store, momentMs]);
}
