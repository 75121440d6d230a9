import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageReports } from '@nest/tests/rules/coverage/coverage-gate.ts';
import { readCoverage, type Seen } from '@nest/tests/rules/coverage/report.ts';
import { type Equivalent, reasonOf } from '@nest/tests/rules/mutants/equivalents.ts';
import {
  describeMutant,
  isCoveredBy,
  type Mutant,
  mutantsOf,
  tokenMutantsOf,
} from '@nest/tests/rules/mutants/mutant.ts';
import { AREAS } from '@nest/tests/rules/support/environment.ts';
import fc from 'fast-check';
import { ROOT, STATE_DIR } from '../../lib/root.ts';
import type { Counts } from './counts.ts';
import { type Env, runQuietly } from './stages.ts';

/** Fewer than this share of the mutants noticed fails the stage. */
const LEAST_NOTICED = 0.95;

interface Candidate {
  file: Equivalent['file'];
  original: string;
  mutant: Mutant;
}

/**
 * Runs the rules tests against mutants of firestore.rules and storage.rules, as many as requested,
 * chosen by a seed; each against the test files that evaluate what it changes. A mutant that no test
 * notices is listed and counts as skipped, with the reason if it decides as the rules do. The rules
 * tests must have run before, because the emulator reports what can be mutated.
 */
export async function mutants(env: Env, options: { seed: number; count: number }): Promise<Counts> {
  const { FIRESTORE_EMULATOR_HOST, FIREBASE_STORAGE_EMULATOR_HOST } = env;
  Object.assign(process.env, { FIRESTORE_EMULATOR_HOST, FIREBASE_STORAGE_EMULATOR_HOST });
  const reports = await coverageReports();
  const all = candidates(readCoverage(reports));
  const [sample = []] = fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), {
    seed: options.seed,
    numRuns: 1,
  });
  const drawn: Candidate[] = [];
  for (const candidate of sample) {
    if (drawn.length === options.count) break;
    if (await compiles(env, candidate)) drawn.push(candidate);
  }
  process.stdout.write(`seed ${options.seed}, ${drawn.length} of ${all.length} mutants\n`);

  const folder = join(STATE_DIR, 'mutants');
  mkdirSync(folder, { recursive: true });
  const seenBy = reports.map((report) => readCoverage([report]));
  let noticed = 0;
  let equivalent = 0;
  for (const [index, { file, original, mutant }] of drawn.entries()) {
    const path = join(folder, `${index}.rules`);
    writeFileSync(path, mutant.rules);
    const areas = AREAS.filter((_, area) => isCoveredBy(seenBy[area] ?? [], mutant.start));
    const code =
      file === 'storage.rules'
        ? await runQuietly('storage-rules', [], { ...env, NEST_TEST_STORAGE_RULES: path })
        : await runQuietly(
            'rules',
            areas.map((area) => `tests/rules/${area}.test.ts`),
            { ...env, NEST_TEST_RULES: path },
          );
    const reason = code === 0 ? reasonOf(file, original, mutant) : undefined;
    if (code !== 0) noticed++;
    else if (reason !== undefined) equivalent++;
    const outcome = code !== 0 ? 'noticed ' : reason === undefined ? 'SURVIVED' : 'the same';
    const why = reason === undefined ? '' : ` (${reason})`;
    process.stdout.write(`${outcome} ${mutant.kind}: ${describeMutant(file, mutant)}${why}\n`);
  }
  rmSync(folder, { recursive: true, force: true });
  const survived = drawn.length - noticed - equivalent;
  process.stdout.write(
    `${drawn.length} mutants: ${noticed} noticed, ${equivalent} the same as the rules, ${survived} survived\n`,
  );
  const isEnough = noticed >= LEAST_NOTICED * (drawn.length - equivalent);
  return { passed: noticed, failed: isEnough ? 0 : survived, skipped: equivalent + survived };
}

/** All mutants of both rules. The Storage emulator reports no coverage, so all its tokens count. */
function candidates(seen: readonly Seen[]): Candidate[] {
  const firestore = readFileSync(join(ROOT, 'firestore.rules'), 'utf8');
  const storage = readFileSync(join(ROOT, 'storage.rules'), 'utf8');
  return [
    ...mutantsOf(firestore, seen).map((mutant) => ({
      file: 'firestore.rules' as const,
      original: firestore,
      mutant,
    })),
    ...tokenMutantsOf(storage).map((mutant) => ({
      file: 'storage.rules' as const,
      original: storage,
      mutant,
    })),
  ];
}

/** Whether the emulator accepts the rules of a mutant. */
async function compiles(env: Env, { file, mutant }: Candidate): Promise<boolean> {
  // Firestore compiles them for a project that nothing else uses.
  const url =
    file === 'firestore.rules'
      ? `${env.FIRESTORE_EMULATOR_HOST}/emulator/v1/projects/demo-nest-mutants:securityRules`
      : `${env.FIREBASE_STORAGE_EMULATOR_HOST}/internal/setRules`;
  const response = await fetch(`http://${url}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rules: { files: [{ name: file, content: mutant.rules }] } }),
  });
  await response.arrayBuffer();
  return response.ok;
}
