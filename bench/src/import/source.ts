import { existsSync, readFileSync } from 'node:fs';
import hatchMap from '@nest/functions/mappings/hatch-udb.json' with { type: 'json' };
import { type ColumnMapping, columnMappingSchema } from '@nest/model';

const HATCH = new URL('../../../../shared/data/hatch-udb.csv', import.meta.url);
const HATCH_ROWS = 16_799;

export interface BenchFile {
  name: string;
  bytes: Uint8Array;
  map: ColumnMapping;
}

/** The real catalogue if it is beside the project, otherwise similar generated rows. */
export function benchFile(maxRows: number): BenchFile {
  const real = existsSync(HATCH);
  const lines = (real ? readFileSync(HATCH, 'utf8') : madeUp()).split('\n');
  const bytes = new TextEncoder().encode(lines.slice(0, maxRows + 1).join('\n'));
  return {
    name: real ? 'hatch-udb.csv' : 'made-up rows',
    bytes,
    map: columnMappingSchema.parse(hatchMap),
  };
}

function madeUp(): string {
  const rows = [
    'date,time,duration_min,latitude,longitude,elevation_m,state,strangeness,credibility,description',
  ];
  for (let i = 0; i < HATCH_ROWS; i++) {
    const day = String(1 + (i % 28)).padStart(2, '0');
    const place = `${((i * 7.13) % 180) - 90},${((i * 3.77) % 360) - 180}`;
    rows.push(
      `19${50 + (i % 50)}-07-${day},22:${10 + (i % 50)},5,${place},${i % 3000},XX,6,7,"NEAR TOWN ${i},XX:2 OBS:SILENT LIGHT CROSSES THE VALLEY:TURNS N:/REPORT ${i}"`,
    );
  }
  return rows.join('\n');
}
