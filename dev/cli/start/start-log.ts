import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT, STATE_DIR } from '../../lib/root.ts';
import { timeOfDay } from './status-line.ts';

/** Where the programs of `npm start` write their logs. */
export const START_LOGS = join(STATE_DIR, 'logs', 'start');
const NAME = 'start.log';
const MAX_BYTES = 20 * 1024 * 1024;

/** The file's path as it is shown to the user. */
export const START_LOG = relative(ROOT, join(START_LOGS, NAME));

/**
 * The common log of everything that `npm start` runs, with time and program before each line. The
 * file of the previous run, or one of more than 20 MB, is kept as `start.1.log`.
 */
export class StartLog {
  readonly #path: string;
  readonly #maxBytes: number;
  readonly #onLine: ((line: string) => void) | undefined;
  #file: number;
  #bytes = 0;

  /** @param options.onLine called with each line as it is written */
  constructor(
    options: { folder?: string; maxBytes?: number; onLine?: (line: string) => void } = {},
  ) {
    const { folder = START_LOGS, maxBytes = MAX_BYTES, onLine } = options;
    mkdirSync(folder, { recursive: true });
    this.#path = join(folder, NAME);
    this.#maxBytes = maxBytes;
    this.#onLine = onLine;
    this.#file = this.#open();
  }

  write(program: string, text: string): void {
    const line = `${timeOfDay(new Date())} ${program.padEnd(9)} ${stripVTControlCharacters(text)}`;
    // Written synchronously, so that nothing is missing when the program is killed.
    this.#bytes += writeSync(this.#file, `${line}\n`);
    this.#onLine?.(line);
    if (this.#bytes > this.#maxBytes) {
      closeSync(this.#file);
      this.#file = this.#open();
    }
  }

  #open(): number {
    if (existsSync(this.#path)) renameSync(this.#path, this.#path.replace(/\.log$/, '.1.log'));
    const file = openSync(this.#path, 'a');
    this.#bytes = statSync(this.#path).size;
    return file;
  }
}
