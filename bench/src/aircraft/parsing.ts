import { decodeAircraft, encodeAircraft } from '@nest/model';
import { worldSnapshot } from './sample.ts';

const REPEATS = 5;

export interface ParseRound {
  /** Milliseconds for one snapshot. */
  columns: number;
  json: number;
}

function timed(action: () => unknown): number {
  const began = performance.now();
  for (let n = 0; n < REPEATS; n++) action();
  return (performance.now() - began) / REPEATS;
}

/** Bytes to typed arrays against `JSON.parse` of the same snapshot, alternating. */
export function measureParsing(text: string, rounds: number): ParseRound[] {
  const bytes = encodeAircraft(worldSnapshot(text));
  const columns = () => timed(() => decodeAircraft(bytes));
  const json = () => timed(() => JSON.parse(text));
  columns();
  json();
  return Array.from({ length: rounds }, (_, round) => {
    if (round % 2 === 0) return { columns: columns(), json: json() };
    const first = json();
    return { columns: columns(), json: first };
  });
}
