import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { formatsOf } from './aircraft/formats.ts';
import { worldJson, worldSnapshot } from './aircraft/sample.ts';
import { printFigures, printTable } from './lib/report.ts';

/**
 * Compares formats for the console's snapshot of aircraft with OpenSky's JSON: transfer size, and
 * time until typed arrays. Decision 021 is based on these figures.
 */
const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 11 : 41;
const REPEATS = 5;

const { name, text } = worldJson();
const snapshot = worldSnapshot(text);
const aircraft = snapshot.states.length;
const formats = formatsOf(text, snapshot);

const times = formats.map((): number[] => []);
for (let round = 0; round < ROUNDS; round++) {
  for (const [i, { bytes, read }] of formats.entries()) {
    const began = performance.now();
    for (let n = 0; n < REPEATS; n++) read(bytes);
    times[i]?.push((performance.now() - began) / REPEATS);
  }
}
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const measured = formats.map(({ name: format, bytes }, i) => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };
  return {
    format,
    plain: bytes.length / aircraft,
    gzip: gzipSync(bytes).length / aircraft,
    brotli: brotliCompressSync(bytes, { params }).length / aircraft,
    readMs: median(times[i] ?? []),
  };
});
const [json] = measured;
const ours = measured.at(-1);
if (!json || !ours) throw new Error('nothing was measured');

console.log(`${name}, ${aircraft} aircraft; bytes an aircraft, median ms of ${ROUNDS} rounds`);
printTable(
  ['format', 'plain', 'gzip', 'brotli 10', 'brotli ÷ JSON gzip', 'read ms', 'read ÷ JSON.parse'],
  measured.map(({ format, plain, gzip, brotli, readMs }) => [
    format,
    plain,
    gzip,
    brotli,
    brotli / json.gzip,
    readMs,
    readMs / json.readMs,
  ]),
);
printFigures(
  'aircraft-formats',
  { ratioBytes: ours.brotli / json.gzip, ratioParse: ours.readMs / json.readMs, formats: measured },
  { quick },
);
