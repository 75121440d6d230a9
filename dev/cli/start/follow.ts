import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';

const CHUNK_BYTES = 64 * 1024;

/**
 * One log file, read on from the last position, through truncation and replacement by a new file.
 */
class FollowedFile {
  readonly #path: string;
  #file: number;
  #offset: number;
  #rest = '';
  #decoder = new StringDecoder('utf8');
  /** Whether reading starts within a line, whose end alone is of no use. */
  #isWithinLine: boolean;

  constructor(path: string, offset: number) {
    this.#path = path;
    this.#file = openSync(path, 'r');
    this.#offset = offset;
    this.#isWithinLine = offset > 0;
  }

  /** The lines written since the last call. */
  read(): string[] {
    const lines = this.#readOn();
    const now = existsSync(this.#path) ? statSync(this.#path) : null;
    const open = fstatSync(this.#file);
    if (now && (now.ino !== open.ino || now.dev !== open.dev)) {
      closeSync(this.#file);
      this.#file = openSync(this.#path, 'r');
      this.#begin();
      lines.push(...this.#readOn());
    } else if (open.size < this.#offset) {
      this.#begin();
      lines.push(...this.#readOn());
    }
    return lines;
  }

  close(): void {
    closeSync(this.#file);
  }

  #begin(): void {
    this.#offset = 0;
    this.#isWithinLine = false;
    this.#rest = '';
    this.#decoder = new StringDecoder('utf8');
  }

  #readOn(): string[] {
    const buffer = Buffer.alloc(CHUNK_BYTES);
    let text = this.#rest;
    for (;;) {
      const bytes = readSync(this.#file, buffer, 0, CHUNK_BYTES, this.#offset);
      if (bytes === 0) break;
      this.#offset += bytes;
      text += this.#decoder.write(buffer.subarray(0, bytes));
    }
    const lines = text.split('\n');
    this.#rest = lines.pop() ?? '';
    if (this.#isWithinLine && lines.length > 0) {
      this.#isWithinLine = false;
      lines.shift();
    }
    return lines;
  }
}

/** Follows the files of a folder whose names `isWanted` accepts, including later ones. */
export class FollowedFolder {
  readonly #folder: string;
  readonly #isWanted: (name: string) => boolean;
  readonly #files = new Map<string, FollowedFile>();

  /** @param tailBytes how many bytes of existing content are read from each file */
  constructor(folder: string, isWanted: (name: string) => boolean, tailBytes: number) {
    this.#folder = folder;
    this.#isWanted = isWanted;
    this.#open((path) => Math.max(0, statSync(path).size - tailBytes));
  }

  /** The lines written since the last call, with the names of their files. */
  read(): { name: string; line: string }[] {
    this.#open(() => 0);
    return [...this.#files].flatMap(([name, file]) => file.read().map((line) => ({ name, line })));
  }

  close(): void {
    for (const file of this.#files.values()) file.close();
    this.#files.clear();
  }

  #open(offsetOf: (path: string) => number): void {
    if (!existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder).sort()) {
      if (this.#files.has(name) || !this.#isWanted(name)) continue;
      const path = join(this.#folder, name);
      this.#files.set(name, new FollowedFile(path, offsetOf(path)));
    }
  }
}
