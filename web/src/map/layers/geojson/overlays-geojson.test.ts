import { distanceM, wrapLongitude } from '@nest/model';
import type { LineString, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { NO_OVERLAYS, type Overlays } from '../layer-data.ts';
import { overlaysGeoJson } from './overlays-geojson.ts';

const drawn = (overlays: Partial<Overlays>) =>
  overlaysGeoJson({ ...NO_OVERLAYS, ...overlays }).features;
const kinds = (overlays: Partial<Overlays>) =>
  drawn(overlays).map(({ properties }) => properties?.kind);
const point = { latitude: 47.13, longitude: 8.27, accuracyM: 2_000 };

describe('overlaysGeoJson', () => {
  test('draws a circle for an open place, a cell for an obscured one, nothing for a private one', () => {
    const detail = { point, lookAzimuthDeg: 120 };
    expect(kinds({ detail: { ...detail, geoprivacy: 'open' } })).toEqual([
      'uncertainty',
      'look',
      'chosen',
    ]);
    expect(kinds({ detail: { ...detail, geoprivacy: 'obscured' } })).toEqual([
      'cell',
      'look',
      'chosen',
    ]);
    expect(kinds({ detail: { ...detail, geoprivacy: 'private' } })).toEqual([]);
  });

  test('the circle has its radius everywhere, across the antimeridian too', () => {
    const center = { latitude: 65, longitude: 179.99, accuracyM: 50_000 };
    const [area] = drawn({ detail: { point: center, geoprivacy: 'open', lookAzimuthDeg: null } });
    const [ring = []] = (area?.geometry as Polygon | undefined)?.coordinates ?? [];
    expect(ring.length).toBeGreaterThan(50);
    for (const [longitude = 0, latitude = 0] of ring) {
      expect(distanceM(center, { latitude, longitude: wrapLongitude(longitude) })).toBeCloseTo(
        50_000,
        -2,
      );
    }
    const steps = ring.slice(1).map(([x = 0], i) => Math.abs(x - (ring[i]?.[0] ?? 0)));
    expect(Math.max(...steps)).toBeLessThan(1);
  });

  test('parts a trail where a flight ended', () => {
    const at = (timeS: number, longitude: number) => ({
      timeS,
      latitude: 47,
      longitude,
      altitudeM: 1_000,
    });
    expect(kinds({ trail: [at(0, 8), at(60, 8.1), at(9_000, 9), at(9_060, 9.1)] })).toHaveLength(2);
  });

  test('measures along great circles, with distance and azimuth', () => {
    // Zurich to Tokyo.
    const measure = [
      { latitude: 47.458, longitude: 8.548 },
      { latitude: 35.765, longitude: 140.386 },
    ];
    const features = drawn({ measure });
    const line = features[0]?.geometry as LineString;
    expect(Math.max(...line.coordinates.map(([, y = 0]) => y))).toBeGreaterThan(65);
    expect(features[1]?.properties?.label).toBe('9,595 km\n037°');
  });
});
