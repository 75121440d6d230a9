import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { obscuredCell } from '../geo.ts';
import { phenomenonContent } from '../phenomena/input.ts';
import { anyPhenomenonInput } from '../testing/arbitraries.ts';
import { phenomenonFixture } from '../testing/phenomena.ts';
import { csvExporter } from './csv.ts';
import { type Exporter, type ExportRecord, exportChunks, exportStream } from './exporter.ts';
import { geojsonExporter } from './geojson.ts';
import { kmlExporter } from './kml.ts';

const write = (exporter: Exporter, records: ExportRecord[]) =>
  [...exportChunks(exporter, records)].join('');
const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true, bom: true });

const record: ExportRecord = { id: 'p1', phenomenon: phenomenonFixture() };
const anyRecord = fc
  .tuple(fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/), anyPhenomenonInput)
  .map(([id, input]) => {
    const { content } = phenomenonContent(id, input);
    return { input, record: { id, phenomenon: phenomenonFixture(content) } };
  });

describe('csv', () => {
  it('writes one row a record, with times in UTC and units in the header', () => {
    expect(rowsOf(write(csvExporter, [record]))).toEqual([
      expect.objectContaining({
        id: 'p1',
        title: 'Silent triangle over the lake',
        date_time: '2026-02-03T20:41:00.000Z',
        duration_s: '95',
        latitude: '47.3769',
        longitude: '8.5417',
        accuracy_m: '50',
        tags: 'lake; night',
        classification: '',
      }),
    ]);
  });

  it('makes formulas harmless and keeps negative numbers', () => {
    const phenomenon = phenomenonFixture({
      title: '=HYPERLINK("http://evil.example","see")',
      placeName: '@SUM(A1)',
      location: { latitude: -12.5, longitude: -8.25, accuracyM: null },
    });
    const [row] = rowsOf(write(csvExporter, [{ id: 'p', phenomenon }]));
    expect(row?.title).toBe('\'=HYPERLINK("http://evil.example","see")');
    expect(row?.place_name).toBe("'@SUM(A1)");
    expect([row?.latitude, row?.longitude]).toEqual(['-12.5', '-8.25']);
  });

  it('gives back every text and number it was given', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 5 }), (all) => {
        const rows = rowsOf(
          write(
            csvExporter,
            all.map((one) => one.record),
          ),
        );
        expect(rows).toHaveLength(all.length);
        for (const [i, { record }] of all.entries()) {
          const { title, summary, location, observedAt } = record.phenomenon;
          const row = rows[i] ?? {};
          expect([title, `'${title}`]).toContain(row.title);
          expect([summary, `'${summary}`]).toContain(row.summary);
          expect(row.latitude).toBe(location ? String(location.latitude) : '');
          expect(Date.parse(row.date_time ?? '')).toBe(observedAt.toMillis());
          for (const cell of Object.values(row)) {
            if (/^[=+\-@\t\r]/.test(cell)) expect(Number.isFinite(Number(cell))).toBe(true);
          }
        }
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});

describe('geojson', () => {
  it('writes a feature collection, and a record without a place without geometry', () => {
    const placeless = phenomenonFixture({ location: null, geohash: null });
    const { features } = JSON.parse(
      write(geojsonExporter, [record, { id: 'p2', phenomenon: placeless }]),
    );
    expect(features[0]).toMatchObject({
      type: 'Feature',
      id: 'p1',
      geometry: { type: 'Point', coordinates: [8.5417, 47.3769] },
      properties: { status: 'reported', duration_s: 95 },
    });
    expect(features[1].geometry).toBeNull();
  });

  it('is valid JSON for every record, and for none', () => {
    expect(JSON.parse(write(geojsonExporter, [])).features).toEqual([]);
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 4 }), (all) => {
        const { features } = JSON.parse(
          write(
            geojsonExporter,
            all.map((one) => one.record),
          ),
        );
        expect(features.map((feature: { id: string }) => feature.id)).toEqual(
          all.map((one) => one.record.id),
        );
      }),
      { seed: 4 },
    );
  });
});

describe('every export', () => {
  it.each([
    ['csv', csvExporter],
    ['geojson', geojsonExporter],
    ['kml', kmlExporter],
  ])('as %s tells no more of a hidden place than its cell', (_name, exporter) => {
    const hidden = anyRecord.filter(({ input }) => input.geoprivacy !== 'open');
    fc.assert(
      fc.property(hidden, ({ input, record }) => {
        const { exactLocation: exact } = input;
        const written = write(exporter, [record]);
        if (!exact || input.geoprivacy === 'private') {
          expect(record.phenomenon.location).toBeNull();
          expect(written).not.toMatch(/<Point>|"Point"/);
          return;
        }
        const moved = { ...input, exactLocation: { ...exact, ...middleOf(exact) } };
        const { content } = phenomenonContent(record.id, moved);
        const other = { id: record.id, phenomenon: phenomenonFixture(content) };
        expect(write(exporter, [other])).toBe(written);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('can be written from a stream', async () => {
    async function* pages() {
      yield record;
      yield { ...record, id: 'p2' };
    }
    const chunks: string[] = [];
    for await (const chunk of exportStream(geojsonExporter, pages())) chunks.push(chunk);
    expect(chunks.join('')).toBe(write(geojsonExporter, [record, { ...record, id: 'p2' }]));
  });
});

function middleOf(place: { latitude: number; longitude: number }) {
  const { south, west, sizeDeg } = obscuredCell(place);
  return { latitude: south + sizeDeg / 2, longitude: west + sizeDeg / 2 };
}
