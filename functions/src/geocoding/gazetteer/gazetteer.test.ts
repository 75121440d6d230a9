import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureGazetteer } from './ensure-gazetteer.ts';
import type { Gazetteer } from './gazetteer.ts';
import { BUILT_GAZETTEER, loadGazetteer } from './load-gazetteer.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
  ensureGazetteer(BUILT_GAZETTEER);
  gazetteer = await loadGazetteer();
});

const first = (text: string, near?: { latitude: number; longitude: number }) =>
  gazetteer.search(text, near)[0]?.label;

describe('searching by name', () => {
  it.each([
    ['Uster', 'Uster, Zurich, Switzerland'],
    ['zuri', 'Zürich, Switzerland'],
    ['Zuerich', 'Zürich, Switzerland'],
    ['MÜNCHEN', 'Munich, Bavaria, Germany'],
    ['Lodz', 'Łódź, Łódź Voivodeship, Poland'],
    ['reykjavik', 'Reykjavík, Capital Region, Iceland'],
    ['東京', 'Tokyo, Japan'],
    ['san fran', 'San Francisco, California, United States'],
    ['Paris Texas', 'Paris, Texas, United States'],
    ['Phoenix, AZ, USA', 'Phoenix, Arizona, United States'],
    ['london (uk), england', 'London, England, United Kingdom'],
  ])('%s is %s', (text, label) => {
    expect(first(text)).toBe(label);
  });

  it('prefers what is near among namesakes', () => {
    expect(first('springfield')).toBe('Springfield, Missouri, United States');
    expect(first('springfield', { latitude: 39.8, longitude: -89.6 })).toBe(
      'Springfield, Illinois, United States',
    );
    expect(first('paris', { latitude: 33.5, longitude: -95.5 })).toBe(
      'Paris, Texas, United States',
    );
  });

  it('finds nothing where there is nothing', () => {
    expect(gazetteer.search('xyzzyplugh')).toEqual([]);
    expect(gazetteer.search('Uster, Japan')).toEqual([]);
    expect(gazetteer.search(' ,;')).toEqual([]);
  });

  it('answers any text with distinct places on Earth', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        const places = gazetteer.search(text);
        expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
        for (const { latitude, longitude, accuracyM } of places) {
          expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
          expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
          expect(accuracyM).toBeGreaterThanOrEqual(5_000);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the place that is meant', () => {
  it('is told with as much doubt as there is', () => {
    expect(gazetteer.locate('Uster, Switzerland')).toEqual({
      latitude: 47.34713,
      longitude: 8.72091,
      accuracyM: 8_000,
    });
    expect(gazetteer.locate('München')?.accuracyM).toBe(25_000);
    expect(gazetteer.locate('Paris')?.latitude).toBeCloseTo(48.85, 1);
  });

  it.each([
    'Springfield',
    'Roswell',
    'Uster',
    'zuri',
    'Francisco',
    'Uster, Japan',
    'a field behind the barn',
    '',
  ])('is not guessed: %s', (text) => {
    expect(gazetteer.locate(text)).toBeNull();
  });

  it('is found again from the label of any place in the gazetteer', () => {
    for (const text of ['Uster', 'Roswell, NM', 'Kyiv', 'Nuuk', 'La Paz, Bolivia']) {
      const [place] = gazetteer.search(text);
      expect(place).toBeDefined();
      expect(gazetteer.name(place ?? { latitude: 0, longitude: 0 })?.label).toContain(place?.name);
    }
  });
});

describe('naming a point', () => {
  it.each([
    [47.3769, 8.5417, 'Zürich, Switzerland', 'CH'],
    [47.44, 8.83, '1 km W of Turbenthal, Switzerland', 'CH'],
    [40.75, -73.98, 'New York City, New York, United States', 'US'],
    [-25.3, 131.03, '8 km SE of Yulara, Northern Territory, Australia', 'AU'],
    [37.24, -115.81, '59 km W of Alamo, Nevada, United States', 'US'],
    [-17, 179.99, '74 km E of Savusavu, Fiji', 'FJ'],
    [89, 0, '1200 km N of Longyearbyen, Svalbard & Jan Mayen', null],
  ])('%f, %f is %s', (latitude, longitude, label, countryCode) => {
    expect(gazetteer.name({ latitude, longitude })).toEqual({ label, countryCode });
  });

  it('claims no more than is known of the point', () => {
    const at = { latitude: 47.44, longitude: 8.83 };
    const named = (accuracyM: number) => gazetteer.name({ ...at, accuracyM })?.label ?? null;
    expect(named(5_000)).toBe('1 km W of Turbenthal, Switzerland');
    expect(named(22_000)).toBe('near Turbenthal, Switzerland');
    expect(named(60_000)).toBeNull();
  });

  it('leaves the open ocean nameless', () => {
    expect(gazetteer.name({ latitude: -48.9, longitude: -123.4 })).toBeNull();
  });

  it('names a point alike on both sides of the antimeridian', () => {
    expect(gazetteer.name({ latitude: -16.8, longitude: 180 })).toEqual(
      gazetteer.name({ latitude: -16.8, longitude: -180 }),
    );
  });
});
