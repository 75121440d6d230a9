import { decodeAircraft, encodeAircraft, pointColumns } from '@nest/model';
import { expect, test } from 'vitest';
import { LAYER_IDS } from '../../../map/layers/layer-list.ts';
import { featuresAtPoint, MAX_FEATURES_AT_POINT } from './features-at-point.ts';

const T = 1_800_000_000;
const HERE = { latitude: 47.05, longitude: 8.05 };
const point = (id: string, latitude: number, longitude: number, obscured = false) => ({
  id,
  title: `Report ${id}`,
  latitude,
  longitude,
  observedAtMs: T * 1000,
  category: 0,
  status: 0,
  obscured,
});
const columns = decodeAircraft(
  encodeAircraft({
    time: T,
    states: [
      {
        icao24: '4b1806',
        callsign: 'SWR123',
        originCountry: 'Switzerland',
        timePosition: T,
        lastContact: T,
        ...HERE,
        baroAltitude: 10_000,
        onGround: false,
        velocity: 0,
        trueTrack: 0,
        verticalRate: 0,
        sensors: null,
        geoAltitude: 10_000,
        squawk: null,
        spi: false,
        positionSource: 0,
        category: 4,
      },
    ],
  }),
);
const layers = {
  points: pointColumns([
    point('beside', 47.0505, 8.05),
    point('exact', 47.05, 8.05),
    point('far', 47.06, 8.05),
    point('cell', 47.19, 8.19, true),
    point('next-cell', 47.21, 8.05, true),
  ]),
  shoots: [
    {
      id: 'shoot',
      title: 'A shoot',
      startedAtMs: T * 1000,
      status: 'recorded' as const,
      location: { ...HERE, accuracyM: 10 },
      path: null,
      orientation: null,
    },
  ],
  aircraft: { columns, nowS: () => T },
  shown: new Set(LAYER_IDS),
};

test('lists what lies under a place, kind by kind and the nearest first', () => {
  const { rows, count } = featuresAtPoint(layers, HERE, 100);
  expect(rows.map(({ id }) => id)).toEqual(['exact', 'beside', 'cell', 'shoot', '4b1806']);
  expect(count).toBe(5);
});

test('leaves out what is hidden, and lists no more than can be read', () => {
  const shown = new Set(['phenomena'] as const);
  expect(featuresAtPoint({ ...layers, shown }, HERE, 100).rows.map(({ id }) => id)).toEqual([
    'exact',
    'beside',
    'cell',
  ]);
  const points = pointColumns(Array.from({ length: 40 }, (_, i) => point(`p${i}`, 47.05, 8.05)));
  const many = featuresAtPoint({ ...layers, points }, HERE, 100);
  expect([many.rows.length, many.count]).toEqual([MAX_FEATURES_AT_POINT, 42]);
});
