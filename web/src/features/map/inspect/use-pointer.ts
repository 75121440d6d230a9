import { useEffect, useState } from 'react';
import type { MapPointer, MapSurface } from '../../../map/map-surface.ts';

/** The feature under the pointer; null outside the map and while the map moves. */
export function useHover(surface: MapSurface | null): MapPointer | null {
  const [pointer, setPointer] = useState<MapPointer | null>(null);
  useEffect(() => {
    setPointer(null);
    return surface?.on('hover', setPointer);
  }, [surface]);
  return pointer;
}
