import { useMemo } from 'react';
import type { ShootOnMap } from '../../../map/layers/layer-data.ts';
import type { Phenomena } from '../data/use-phenomena.ts';
import { useAddress, useCamera, useMapData } from '../map-contexts.ts';
import {
  type AircraftRow,
  aircraftInView,
  coarseInView,
  type InView,
  type PhenomenonRow,
  phenomenaInView,
  type ShootRow,
  shootsInView,
  withNewest,
} from './in-view.ts';

/** From the centre of a globe to its limb: slightly less than a quarter of the Earth. */
const LIMB_M = 9_200_000;

export type TitledShoot = ShootOnMap & { title: string; startedAtMs: number };

export interface PhenomenaInView extends InView<PhenomenonRow>, Pick<Phenomena, 'error' | 'retry'> {
  state: Phenomena['state'];
}

export interface InViewRows {
  phenomena: PhenomenaInView;
  /** Null while there is no snapshot. */
  aircraft: InView<AircraftRow> | null;
  shoots: InView<ShootRow>;
}

/** What is in view, in the order of the address. */
export function useInView(): InViewRows {
  const { search } = useAddress();
  const { viewport } = useCamera();
  const { phenomena, shoots, sky } = useMapData();
  const order = search.sort ?? 'newest';
  const { bounds, view } = viewport;
  const isGlobe = view.projection === 'globe';
  const looking = useMemo(
    () => ({ bounds, center: view.center, reachM: isGlobe ? LIMB_M : Infinity }),
    [bounds, view.center, isGlobe],
  );
  const { shown, coarse, newest, state, error, retry } = phenomena;
  const found = useMemo(() => {
    const listed = phenomenaInView(shown, order, looking);
    if (!coarse) return listed;
    const { rows } = phenomenaInView(withNewest(shown, newest), order, looking);
    return { rows, count: listed.count + coarseInView(coarse, looking) };
  }, [shown, coarse, newest, order, looking]);
  const { columns, nowS } = sky;
  const aircraft = useMemo(
    () => (columns ? aircraftInView(columns, nowS(), looking) : null),
    [columns, nowS, looking],
  );
  const filmed = useMemo(() => shootsInView(shoots, order, looking), [shoots, order, looking]);
  return { phenomena: { ...found, state, error, retry }, aircraft, shoots: filmed };
}
