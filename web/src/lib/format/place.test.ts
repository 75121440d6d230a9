import { describe, expect, test } from 'vitest';
import {
  copyablePoint,
  formatAccuracy,
  formatAngle,
  formatAzimuth,
  formatDistance,
  formatPoint,
} from './place.ts';

const paris = { latitude: 48.858370123, longitude: 2.294481, accuracyM: 5 };

describe('formatPoint', () => {
  test('with hemispheres', () => {
    expect(formatPoint(paris)).toBe('48.85837° N, 2.29448° E');
    expect(formatPoint({ latitude: -33.5, longitude: -70.6, accuracyM: null })).toBe(
      '33.50000° S, 70.60000° W',
    );
  });
  test.each([
    [100, '48.8584° N, 2.2945° E'],
    [1_000, '48.858° N, 2.294° E'],
    [22_000, '48.9° N, 2.3° E'],
    [500_000, '48.9° N, 2.3° E'],
  ])('known to %d m: no more decimals than that', (accuracyM, text) => {
    expect(formatPoint({ ...paris, accuracyM })).toBe(text);
  });
});

test('copyablePoint', () => expect(copyablePoint(paris)).toBe('48.858370123, 2.294481'));

test('formatDistance', () => {
  expect([0, 850, 4_230, 22_400].map(formatDistance)).toEqual(['0 m', '850 m', '4.2 km', '22 km']);
});

test('formatAccuracy', () => {
  expect(formatAccuracy(22_000)).toBe('± 22 km');
  expect(formatAccuracy(null)).toBeNull();
});

test('formatAzimuth', () => {
  expect([0, 225, 359.6, 22].map(formatAzimuth)).toEqual(['0° N', '225° SW', '0° N', '22° N']);
});

test('formatAngle', () => {
  expect([12, -3.25, 0].map(formatAngle)).toEqual(['+12°', '−3.2°', '0°']);
});
