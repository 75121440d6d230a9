import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportFormat } from '../imports/column-mapping.ts';
import { guessMapping } from '../imports/guess-mapping.ts';
import { mapColumns } from '../imports/map-columns.ts';
import { openImport } from '../imports/open-import.ts';
import { type PhenomenonInput, phenomenonContent } from '../phenomena/input.ts';
import { anyPhenomenonInput } from '../testing/arbitraries.ts';
import { phenomenonFixture, phenomenonInputFixture } from '../testing/phenomena.ts';
import { plainTimestamp } from '../testing/timestamps.ts';
import { csvExporter } from './csv.ts';
import { type Exporter, exportChunks } from './exporter.ts';
import { geojsonExporter } from './geojson.ts';

const FORMATS: [ImportFormat, Exporter][] = [
  ['csv', csvExporter],
  ['geojson', geojsonExporter],
];

/** Exports inputs, and imports the result with the mapping that is guessed from it. */
function roundTrip(format: ImportFormat, exporter: Exporter, inputs: PhenomenonInput[]) {
  const records = inputs.map((input, i) => ({
    id: `p${i}`,
    phenomenon: phenomenonFixture(phenomenonContent(`p${i}`, input).content),
  }));
  const text = [...exportChunks(exporter, records)].join('').replace(/^\uFEFF/, '');
  const reader = openImport(text, { format, delimiter: null });
  const rows = [...reader.records()].map((row) => (row.ok ? row.cells : {}));
  const map = guessMapping(reader.headers, rows, format);
  return rows.map((cells, i) =>
    mapColumns(cells, map, { row: i + 1, line: null, timestamp: plainTimestamp }),
  );
}

describe.each(FORMATS)('an export as %s', (format, exporter) => {
  it('can be imported again as it is', () => {
    const input = phenomenonInputFixture();
    const [row] = roundTrip(format, exporter, [input]);
    expect(row).toMatchObject({
      ok: true,
      input: {
        title: input.title,
        summary: input.summary,
        category: 'uap',
        shape: 'triangle',
        durationS: 95,
        exactLocation: input.exactLocation,
        elevationM: 408,
        placeName: 'Zürich, Switzerland',
        lookAzimuthDeg: 225,
        lookElevationDeg: 35,
        witnessCount: 2,
        tags: ['lake', 'night'],
      },
    });
    expect(row?.ok && row.input.observedAt.toMillis()).toBe(input.observedAt.toMillis());
  });

  it('keeps place, time and kind of every record', () => {
    const plain = anyPhenomenonInput.map((input) => ({
      ...input,
      title: 'A light',
      summary: 'It moved.',
      placeName: '',
      tags: ['a tag'],
      geoprivacy: 'open' as const,
    }));
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 5 }), (inputs) => {
        for (const [i, row] of roundTrip(format, exporter, inputs).entries()) {
          const input = inputs[i];
          expect(row.ok ? [] : row.rejects).toEqual([]);
          if (!row.ok || !input) return;
          const { category, shape, exactLocation, witnessCount, durationS, tags } = input;
          expect(row.input).toMatchObject({
            category,
            shape,
            witnessCount,
            durationS,
            tags,
            exactLocation: exactLocation && { ...exactLocation },
          });
          expect(row.input.observedAt.toMillis()).toBe(input.observedAt.toMillis());
        }
      }),
      { seed: 19 },
    );
  });
});
