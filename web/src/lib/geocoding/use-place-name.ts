import type { GeoPoint, ReversePlace } from '@nest/model';
import { useEffect, useState } from 'react';
import { reversePlace } from './geocoding.ts';

const REST_MS = 400;

type Options = Pick<ReversePlace, 'geoprivacy'> & { reverse?: typeof reversePlace };

/**
 * A description of where a point is, after a debounce; null until then, and if there is no name: a
 * name is helpful, but never required.
 */
export function usePlaceName(
  point: (Pick<GeoPoint, 'latitude' | 'longitude'> & { accuracyM?: number | null }) | null,
  { geoprivacy = 'private', reverse = reversePlace }: Options = {},
): string | null {
  const [named, setNamed] = useState<{ key: string; label: string | null } | null>(null);
  const { latitude, longitude, accuracyM = null } = point ?? {};
  const key = `${latitude},${longitude},${accuracyM},${geoprivacy}`;
  useEffect(() => {
    if (latitude === undefined || longitude === undefined) return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      reverse({ latitude, longitude, accuracyM, geoprivacy }, controller.signal).then(
        ({ place }) => setNamed({ key, label: place?.label ?? null }),
        () => setNamed(null),
      );
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [latitude, longitude, accuracyM, geoprivacy, reverse, key]);
  return point && named?.key === key ? named.label : null;
}
