/** How firebase-tools begins what it says; `>` is the output of a function. */
const HEAD = /^(?:i|✔|⚠|⬢|>) {1,2}\S/;
/** Further lines of something that a function printed, as a stack. */
const FUNCTION_CONTINUES = /^> {3,}/;
/** What a process that could not load the functions prints by itself. */
const BARE_ERROR = /^(?:Uncaught )?\w*(?:Error|Exception)(?: \[\w+\])?: /;
/** A line with a time before it, as Vite writes it. */
const TIMED = /^\d{1,2}:\d\d:\d\d(?: [AP]M)? \[/;

const FLUSH_MS = 200;

/**
 * Joins the lines of a log to records: a stack belongs to the error above it. A record ends where the
 * next begins, or when nothing has come for a moment.
 */
export class Records {
  readonly #onRecord: (lines: readonly string[]) => void;
  #lines: string[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(onRecord: (lines: readonly string[]) => void) {
    this.#onRecord = onRecord;
  }

  add(line: string): void {
    const isHead =
      (HEAD.test(line) && !FUNCTION_CONTINUES.test(line)) ||
      BARE_ERROR.test(line) ||
      TIMED.test(line);
    if (isHead) this.flush();
    this.#lines.push(line);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), FLUSH_MS);
    this.#timer.unref();
  }

  /** Passes on what has been collected. */
  flush(): void {
    clearTimeout(this.#timer);
    const lines = this.#lines;
    this.#lines = [];
    if (lines.length > 0) this.#onRecord(lines);
  }
}
