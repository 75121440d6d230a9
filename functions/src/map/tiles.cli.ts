import { parseArgs } from 'node:util';
import { firestore } from '../platform/admin.ts';
import { chooseTarget } from '../platform/cli-target.ts';
import { checkTiles, isExact, type TilesCheck } from './check-tiles.ts';
import { tilesWorker } from './tiles-worker.ts';

const USAGE = `npm run tiles -- --check | --repair [--project ID] [--production]

  --check       compare the map's tiles with a recount of the phenomena; write nothing
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
    const { placesWritten, tilesWritten } = await tilesWorker.repair(db);
    console.log(`${placesWritten} places and ${tilesWritten} tiles were not as they should be.`);
  }
  const check = await checkTiles(db);
  print(check);
  return isExact(check) ? 0 : 1;
}

function print({ points, tiles, pending, mismatched, wrongTiles }: TilesCheck): void {
  console.log(`${points} phenomena on the map, ${tiles} tiles, ${pending} changes under way`);
  if (mismatched.length > 0)
    console.log(`Phenomena that the tiles hold wrongly: ${some(mismatched)}`);
  if (wrongTiles.length > 0) console.log(`Tiles that differ from a recount: ${some(wrongTiles)}`);
  if (mismatched.length + wrongTiles.length === 0) console.log('The tiles equal a recount.');
  else console.log('Mend them with npm run tiles -- --repair.');
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
