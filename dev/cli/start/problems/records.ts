/** How firebase-tools starts its messages; `>` is the output of a function. */
const HEAD = /^(?:i|✔|⚠|⬢|>) {1,2}\S/;
/** Further lines of a function's output, such as a stack trace. */
const FUNCTION_CONTINUES = /^> {3,}/;
/** What a process prints itself if it cannot load the functions. */
const BARE_ERROR = /^(?:Uncaught )?\w*(?:Error|Exception)(?: \[\w+\])?: /;
/** A line with a leading time, as Vite writes it. */
const TIMED = /^\d{1,2}:\d\d:\d\d(?: [AP]M)? \[/;

const FLUSH_MS = 200;

/**
 * Joins the lines of a log to records: a stack trace belongs to the error above it. A record ends
 * where the next begins, or after a moment without output.
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

  /** Emits the collected record. */
  flush(): void {
    clearTimeout(this.#timer);
    const lines = this.#lines;
    this.#lines = [];
    if (lines.length > 0) this.#onRecord(lines);
  }
}
