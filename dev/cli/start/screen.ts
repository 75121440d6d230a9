import { clearLine, cursorTo } from 'node:readline';
import { clip } from './status-line.ts';

const WITHOUT_TERMINAL = 80;

/** Where {@link Screen} writes: a terminal, or a file or pipe. */
export type Output = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

/**
 * A terminal with one last line that changes in place; everything else is written above it. Without
 * a terminal there is no such line.
 */
export class Screen {
  readonly #out: Output;
  #line: ((columns: number) => string) | null = null;
  #shown = '';

  constructor(out: Output = process.stdout) {
    this.#out = out;
    if (this.isTerminal) out.on('resize', () => this.redraw());
  }

  get isTerminal(): boolean {
    return this.#out.isTTY === true;
  }

  get columns(): number {
    return this.#out.columns ?? WITHOUT_TERMINAL;
  }

  /** Prints permanent text above the line. */
  print(text: string): void {
    this.#erase();
    this.#out.write(`${text}\n`);
    this.redraw();
  }

  /** Sets the line that changes in place, as a function of the available width; null removes it. */
  setLine(line: ((columns: number) => string) | null): void {
    this.#line = line;
    if (line) this.redraw();
    else this.#erase();
  }

  /** Redraws the line if it has changed. */
  redraw(): void {
    if (!this.isTerminal || !this.#line) return;
    // A line that fills the last column wraps on some terminals.
    const columns = this.columns - 1;
    const text = clip(this.#line(columns), columns);
    if (text === this.#shown) return;
    this.#erase();
    this.#out.write(text);
    this.#shown = text;
  }

  #erase(): void {
    if (this.#shown === '') return;
    cursorTo(this.#out, 0);
    clearLine(this.#out, 0);
    this.#shown = '';
  }
}
