import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '@nest/dev/lib/root.ts';
import { type BenchResult, performanceTable, replaceTable } from './report.ts';
import { runBench } from './run-bench.ts';

/**
 * `npm run bench -- all`: every benchmark, one after another, and the table of docs/performance.md
 * from their figures. A failed one has a row with its failure. `--only a,b` runs some of them, and
 * `--no-write` prints the table only.
 */
const PAGE = join(ROOT, 'docs/performance.md');
const SUFFIX = '.bench.ts';
const { values } = parseArgs({
  allowNegative: true,
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: true },
    only: { type: 'string' },
  },
});

for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => process.exit(130));
const wanted = values.only?.split(',');
const names = readdirSync(join(ROOT, 'bench/src'))
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length))
  .filter((name) => wanted?.includes(name) ?? true)
  .sort();

const results: BenchResult[] = [];
for (const [i, name] of names.entries()) {
  console.log(`\n━━ ${name} (${i + 1} of ${names.length})`);
  results.push(await runBench(name, values.quick ? ['--quick'] : []));
}

const machine = {
  cores: availableParallelism(),
  cpu: cpus()[0]?.model.trim() || 'unknown processor',
  memoryGb: Math.round(totalmem() / 1024 ** 3),
  node: process.versions.node,
  system: `${process.platform} ${process.arch}`,
};
const table = performanceTable(results, machine, { date: new Date(), quick: values.quick });
console.log(`\n${table}`);
if (values.write) {
  writeFileSync(PAGE, replaceTable(readFileSync(PAGE, 'utf8'), table));
  console.log('\nWritten to docs/performance.md.');
}
process.exitCode = results.some(({ failure }) => failure !== null) ? 1 : 0;
