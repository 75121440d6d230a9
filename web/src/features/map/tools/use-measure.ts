import { distanceM, type Place } from '@nest/model';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useCamera } from '../map-contexts.ts';

/** Length of a path along great circles, in m. */
export function lengthM(points: readonly Place[]): number {
  let sum = 0;
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    if (before) sum += distanceM(before, point);
  }
  return sum;
}

/** The measuring tool: while it is on, clicks on the map are points of a path. */
export function useMeasure() {
  const { store } = useCamera();
  const [isMeasuring, setMeasuring] = useState(false);
  const { measure } = useSyncExternalStore(
    (listener) => store.subscribe(listener, ['overlays']),
    () => store.get().overlays,
  );
  const setPoints = (points: readonly Place[]) => store.setOverlays({ measure: points });
  useEffect(() => () => store.setOverlays({ measure: [] }), [store]);
  return {
    isMeasuring,
    measured: measure,
    startMeasuring: (from?: Place) => {
      setMeasuring(true);
      setPoints(from ? [from] : []);
    },
    stopMeasuring: () => {
      setMeasuring(false);
      setPoints([]);
    },
    toggleMeasuring: () => {
      setMeasuring(!isMeasuring);
      setPoints([]);
    },
    addMeasured: (place: Place) => setPoints([...measure, place]),
    undoMeasured: () => setPoints(measure.slice(0, -1)),
  };
}
