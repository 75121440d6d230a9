import { parseArgs } from 'node:util';
import { bucket, firestore } from '../platform/admin.ts';
import { chooseTarget } from '../platform/cli-target.ts';
import { checkRollups, isExact, type RollupsCheck } from './check-rollups.ts';
import { rollupsWorker } from './rollups-worker.ts';
import { measureUsage } from './storage-usage.ts';

const USAGE = `npm run insights -- --check | --repair [--project ID] [--production]

  --check       compare the dashboard's rollups with a recount of the phenomena; write nothing
  --repair      rebuild them, then compare
  --project ID  default: the project of the suite that runs
  --production  with --project: a real project`;
/** Ids that are listed; the rest is only counted. */
const NAMED = 10;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      repair: { type: 'boolean', default: false },
      project: { type: 'string' },
      production: { type: 'boolean', default: false },
    },
  });
  if (values.check === values.repair) throw new Error(`Say what to do.\n\n${USAGE}`);
  if (values.production && !values.project) throw new Error('--production needs --project ID.');
  const { production, project = null } = values;
  const db = firestore(await chooseTarget({ production, project }));
  if (values.repair) {
    await measureUsage(db, await bucket());
    const { recordsWritten, rollupsWritten } = await rollupsWorker.repair(db);
    console.log(
      `${recordsWritten} records and ${rollupsWritten} rollups were not as they should be.`,
    );
  }
  const check = await checkRollups(db);
  print(check);
  return isExact(check) ? 0 : 1;
}

function print({ phenomena, rollups, pending, mismatched, wrongRollups }: RollupsCheck): void {
  console.log(`${phenomena} phenomena, ${rollups} rollups, ${pending} changes under way`);
  if (mismatched.length > 0) console.log(`Phenomena that are counted wrongly: ${some(mismatched)}`);
  if (wrongRollups.length > 0) {
    console.log(`Rollups that differ from a recount: ${some(wrongRollups)}`);
  }
  if (mismatched.length + wrongRollups.length === 0) console.log('The rollups equal a recount.');
  else console.log('Mend them with npm run insights -- --repair.');
}

const some = (ids: readonly string[]) =>
  ids.slice(0, NAMED).join(', ') + (ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '');

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
