import { parseArgs } from 'node:util';
import type { Firestore } from 'firebase-admin/firestore';
import { firestore } from '../platform/admin.ts';
import { chooseTarget } from '../platform/cli-target.ts';
import { runCli } from '../platform/run-cli.ts';
import type { Projection } from './define-projection.ts';

/** Ids that are listed; the rest is only counted. */
const NAMED = 10;

export interface ProjectionCommand<Rebuilt, Check> {
  projection: Projection<Rebuilt, Check>;
  /** How the command is called: `npm run NAME`. */
  name: string;
  /** What the usage calls the documents. */
  documents: string;
  /** Runs before a repair. */
  beforeRepair?(db: Firestore): Promise<unknown>;
  /** A sentence that says what a repair has changed. */
  repaired(rebuilt: Rebuilt): string;
  /** A line that says what was compared. */
  summary(check: Check): string;
  /** Ids of what is wrong, by a label for each kind of fault. */
  faults(check: Check): Record<string, readonly string[]>;
}

/** Runs the command of a projection: `--check` compares it with a recount, `--repair` rebuilds it first. */
export function projectionCommand<Rebuilt, Check>(
  command: ProjectionCommand<Rebuilt, Check>,
): void {
  runCli(() => main(command));
}

const usage = (
  name: string,
  documents: string,
) => `npm run ${name} -- --check | --repair [--project ID] [--production]

  --check       compare ${documents} with a recount of the phenomena; write nothing
  --repair      rebuild them, then compare
  --project ID  default: the project of the suite that runs
  --production  with --project: a real project`;

async function main<Rebuilt, Check>(command: ProjectionCommand<Rebuilt, Check>): Promise<number> {
  const { projection, name, documents, beforeRepair, repaired, summary, faults } = command;
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      repair: { type: 'boolean', default: false },
      project: { type: 'string' },
      production: { type: 'boolean', default: false },
    },
  });
  if (values.check === values.repair) {
    throw new Error(`Say what to do.\n\n${usage(name, documents)}`);
  }
  if (values.production && !values.project) throw new Error('--production needs --project ID.');
  const { production, project = null } = values;
  const db = firestore(await chooseTarget({ production, project }));
  if (values.repair) {
    await beforeRepair?.(db);
    console.log(repaired(await projection.repair(db)));
  }
  const check = await projection.check(db);
  console.log(summary(check));
  const found = Object.entries(faults(check)).filter(([, ids]) => ids.length > 0);
  for (const [fault, ids] of found) console.log(`${fault}: ${some(ids)}`);
  if (found.length === 0) console.log(`The ${projection.name} equal a recount.`);
  else console.log(`Mend them with npm run ${name} -- --repair.`);
  return found.length === 0 ? 0 : 1;
}

const some = (ids: readonly string[]) =>
  ids.slice(0, NAMED).join(', ') + (ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '');
