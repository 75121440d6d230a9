import { encodeTrack, ORIENTATION_FORMAT, obscuredLocation, PATH_FORMAT } from '@nest/model';
import { describe, expect, it } from 'vitest';
import { coordinates, describeMap } from './describe.ts';
import { graticuleStep, scaleBar } from './scale-bar.ts';
import { cameraLooks, cellAround, pathPoints, placeAtTime } from './shapes.ts';

const path = encodeTrack(
  [
    [0, 179.99, 0],
    [0.01, -179.99, 100],
  ],
  PATH_FORMAT,
);

describe('shapes', () => {
  it('draws the cell that holds the exact place round the public point', () => {
    const exact = { latitude: 47.3769, longitude: 8.5417 };
    const corners = cellAround(obscuredLocation(exact, 'a'));
    expect(Math.min(...corners.map((c) => c.latitude))).toBeCloseTo(47.2, 6);
    expect(Math.max(...corners.map((c) => c.latitude))).toBeCloseTo(47.4, 6);
    expect(Math.min(...corners.map((c) => c.longitude))).toBeCloseTo(8.4, 6);
  });

  it('walks a path across the antimeridian the short way', () => {
    const half = placeAtTime(pathPoints(path), 50);
    expect(Math.abs(half?.longitude ?? 0)).toBeCloseTo(180, 6);
    expect(half?.latitude).toBeCloseTo(0.005, 6);
  });

  it('places the looks of the camera along its path, or at its location', () => {
    const orientation = encodeTrack(
      Array.from({ length: 101 }, (_, i) => [i, i, 10]),
      ORIENTATION_FORMAT,
    );
    const looks = cameraLooks(pathPoints(path), orientation, null, 5);
    expect(looks.map((look) => look.azimuthDeg)).toEqual([0, 25, 50, 75, 100]);
    expect(looks.at(-1)?.latitude).toBeCloseTo(0.01, 6);
    const still = cameraLooks([], orientation, { latitude: 1, longitude: 2, accuracyM: null }, 3);
    expect(still.map((look) => look.latitude)).toEqual([1, 1, 1]);
    expect(cameraLooks([], orientation, null)).toEqual([]);
  });

  it('draws nothing of a track that cannot be read', () => {
    expect(pathPoints('~')).toEqual([]);
    expect(pathPoints(null)).toEqual([]);
  });
});

describe('scale and words', () => {
  it('chooses round lengths', () => {
    expect(scaleBar(1000)).toEqual({ label: '50 km', pixels: 50 });
    expect(scaleBar(0.5).label).toBe('20 m');
    expect(scaleBar(26_000).label).toBe('2,000 km');
    expect([180, 9, 0.02].map(graticuleStep)).toEqual([30, 2, 0.005]);
  });

  it('says what it shows, and an obscured place only as its cell', () => {
    const point = { latitude: -33.8651, longitude: 151.2099, accuracyM: 50 };
    const nothing = { lookAzimuthDeg: null, pathLength: 0, looks: 0 };
    expect(coordinates(point)).toBe('33.8651° S, 151.2099° E');
    expect(describeMap({ ...nothing, point, geoprivacy: 'open', lookAzimuthDeg: 44 })).toBe(
      'Place at 33.8651° S, 151.2099° E, known to 50 m. Seen looking north-east (44°).',
    );
    expect(describeMap({ ...nothing, point, geoprivacy: 'obscured' })).toBe(
      'Somewhere in the marked 0.2° cell around 33.9° S, 151.2° E.',
    );
    expect(describeMap({ ...nothing, point: null, geoprivacy: 'open' })).toBe('No place is set.');
  });
});
