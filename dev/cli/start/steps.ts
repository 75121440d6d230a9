import type { Screen } from './screen.ts';

const TICK_MS = 1_000;

/**
 * Shows the current step of `npm start`, its number and its elapsed seconds, and leaves a line for
 * each completed step.
 */
export class Steps {
  readonly #screen: Screen;
  readonly #total: number;
  #done = 0;

  constructor(screen: Screen, total: number) {
    this.#screen = screen;
    this.#total = total;
  }

  /** @param work is given a function that reports its progress */
  async run<T>(name: string, work: (tell: (detail: string) => void) => Promise<T>): Promise<T> {
    const screen = this.#screen;
    const begun = performance.now();
    const seconds = () => Math.round((performance.now() - begun) / 1_000);
    let detail = '';
    screen.setLine(
      () =>
        `  [${this.#done + 1}/${this.#total}] ${name}${detail && `: ${detail}`} … ${seconds()} s`,
    );
    const timer = setInterval(() => screen.redraw(), TICK_MS);
    try {
      const result = await work((text) => {
        detail = text;
        screen.redraw();
      });
      this.#done++;
      screen.setLine(null);
      screen.print(`  ✓ ${name}  ${seconds()} s`);
      return result;
    } finally {
      clearInterval(timer);
      screen.setLine(null);
    }
  }
}
