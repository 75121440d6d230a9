import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageReports } from '@nest/tests/rules/coverage/coverage-gate.ts';
import { readCoverage } from '@nest/tests/rules/coverage/report.ts';
import { describeMutant, type Mutant, mutantsOf } from '@nest/tests/rules/mutants/mutant.ts';
import fc from 'fast-check';
import { ROOT, STATE_DIR } from '../../lib/root.ts';
import type { Counts } from './counts.ts';
import { type Env, runRules } from './stages.ts';

/**
 * Runs the rules tests against mutants of firestore.rules, as many as requested, chosen by a seed.
 * A mutant that no test detects is listed and counts as skipped: it is a gap in the tests, or
 * equivalent to the rules. The rules tests must have run before, because the emulator reports what
 * can be mutated.
 */
export async function mutants(env: Env, options: { seed: number; count: number }): Promise<Counts> {
  const rules = readFileSync(join(ROOT, 'firestore.rules'), 'utf8');
  Object.assign(process.env, { FIRESTORE_EMULATOR_HOST: env.FIRESTORE_EMULATOR_HOST });
  const all = mutantsOf(rules, readCoverage(await coverageReports()));
  const [sample = []] = fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), {
    seed: options.seed,
    numRuns: 1,
  });
  const drawn: Mutant[] = [];
  for (const mutant of sample) {
    if (drawn.length === options.count) break;
    if (await compiles(env, mutant)) drawn.push(mutant);
  }
  process.stdout.write(`seed ${options.seed}, ${drawn.length} of ${all.length} mutants\n`);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const folder = join(STATE_DIR, 'mutants');
  mkdirSync(folder, { recursive: true });
  for (const [index, mutant] of drawn.entries()) {
    const file = join(folder, `${index}.rules`);
    writeFileSync(file, mutant.rules);
    const isNoticed = (await runRules({ ...env, NEST_TEST_RULES: file })) !== 0;
    counts[isNoticed ? 'passed' : 'skipped']++;
    process.stdout.write(`${isNoticed ? 'noticed ' : 'SURVIVED'} ${describeMutant(mutant)}\n`);
  }
  rmSync(folder, { recursive: true, force: true });
  return counts;
}

/** Whether the emulator accepts the rules of a mutant, for an otherwise unused project. */
async function compiles(env: Env, { rules }: Mutant): Promise<boolean> {
  const project = 'emulator/v1/projects/demo-nest-mutants';
  const response = await fetch(`http://${env.FIRESTORE_EMULATOR_HOST}/${project}:securityRules`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content: rules }] } }),
  });
  await response.arrayBuffer();
  return response.ok;
}
