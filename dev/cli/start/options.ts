import { parseArgs } from 'node:util';

/** The options of `npm start`. */
export interface StartOptions {
  fresh: boolean;
  keep: boolean;
  reports: boolean;
  verbose: boolean;
  help: boolean;
}

export const HELP = `npm start brings up all of Nest. Options, after "--":
  --fresh        start from the seeded state and not from what the last run kept
  --no-keep      do not keep at Ctrl-C what was made
  --no-reports   do not import the real reports into an empty Nest
  --verbose      show what otherwise goes to the log only (npm run logs follows it)`;

/** @throws TypeError for an unknown option */
export function startOptions(args: string[]): StartOptions {
  return parseArgs({
    args,
    allowNegative: true,
    options: {
      fresh: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: true },
      reports: { type: 'boolean', default: true },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values;
}
