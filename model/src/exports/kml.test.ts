// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phenomenonContent } from '../phenomena/input.ts';
import { PHENOMENON_STATUSES } from '../phenomena/status.ts';
import { anyPhenomenonInput } from '../testing/arbitraries.ts';
import { phenomenonFixture } from '../testing/phenomena.ts';
import { exportChunks } from './exporter.ts';
import { escapeXml, kmlExporter } from './kml.ts';

const read = (...phenomena: ReturnType<typeof phenomenonFixture>[]) => {
  const records = phenomena.map((phenomenon, i) => ({ id: `p${i}`, phenomenon }));
  const kml = [...exportChunks(kmlExporter, records)].join('');
  const parsed = new DOMParser().parseFromString(kml, 'application/xml');
  expect(parsed.querySelector('parsererror')?.textContent ?? null).toBeNull();
  return parsed;
};

describe('kml', () => {
  it('writes a placemark with its time span, style and data', () => {
    const kml = read(phenomenonFixture({ title: 'Lights <over> "A & B"', status: 'triaged' }));
    const text = (selector: string) => kml.querySelector(selector)?.textContent;
    expect(text('Placemark > name')).toBe('Lights <over> "A & B"');
    expect(text('begin')).toBe('2026-02-03T20:41:00.000Z');
    expect(text('end')).toBe('2026-02-03T20:42:35.000Z');
    expect(text('styleUrl')).toBe('#triaged');
    expect(text('coordinates')).toBe('8.5417,47.3769');
    expect(text('Data[name="witness_count"] > value')).toBe('2');
  });

  it('has descriptions that show what was typed, and run nothing of it', () => {
    const summary = 'It <b>moved</b>.\n<img src=x onerror="alert(1)"> & left\u2019s \'em';
    const description = read(phenomenonFixture({ summary })).querySelector('description');
    const html = new DOMParser().parseFromString(description?.textContent ?? '', 'text/html').body;
    expect([...html.querySelectorAll('*')].map(({ tagName }) => tagName)).toEqual(['BR']);
    expect(html.textContent).toBe(summary.replace('\n', ''));
  });

  it('has a style for each status', () => {
    const styles = [...read().querySelectorAll('Style')].map((style) => style.id);
    expect(styles).toEqual([...PHENOMENON_STATUSES]);
  });

  it('is well-formed whatever people write', () => {
    fc.assert(
      fc.property(anyPhenomenonInput, (input) => {
        const { content } = phenomenonContent('a', input);
        const kml = read(phenomenonFixture(content));
        const { location } = content;
        const coordinates = kml.querySelector('coordinates')?.textContent?.split(',').map(Number);
        expect(coordinates === undefined).toBe(location === null);
        if (location) expect(coordinates?.[1]).toBeCloseTo(location.latitude, 6);
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  it('replaces what XML cannot hold', () => {
    expect(escapeXml('a\u0000b\u001Fc\uD800d\r')).toBe('a\uFFFDb\uFFFDc\uFFFDd&#13;');
  });
});
