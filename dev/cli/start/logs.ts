import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../lib/root.ts';
import { FollowedFolder } from './follow.ts';
import { runningStart } from './lock.ts';
import { START_LOGS } from './start-log.ts';

/**
 * `npm run logs`: follows the logs of `npm start`. With a name, only one of them: `npm run logs --
 * firestore-debug`. `--no-follow` prints the existing lines and ends.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: { follow: { type: 'boolean', default: true } },
});
const INTERVAL_MS = 250;
const TAIL_BYTES = 4 * 1024;

/**
 * The previous run, and firebase-tools' own debug log, which repeats the log with additional
 * details.
 */
const NOT_ASKED_FOR = /\.1\.log$|^firebase-debug/;
const isWanted = (name: string) =>
  name.endsWith('.log') &&
  (positionals.length > 0
    ? positionals.some((wanted) => name.startsWith(wanted))
    : !NOT_ASKED_FOR.test(name));

const folder = new FollowedFolder(START_LOGS, isWanted, TAIL_BYTES);
const print = () => {
  for (const { name, line } of folder.read()) {
    // The log of npm start names the program in each line.
    console.log(name === 'start.log' ? line : `${name}: ${line}`);
  }
};
print();
if (values.follow) {
  const idle = runningStart() ? '' : ', which npm start will write';
  console.error(`Following ${relative(ROOT, START_LOGS)}${idle}; Ctrl-C ends.`);
  setInterval(print, INTERVAL_MS);
} else {
  folder.close();
}
