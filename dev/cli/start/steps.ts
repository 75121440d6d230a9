import type { Screen } from './screen.ts';

const TICK_MS = 1_000;

/**
 * Shows what `npm start` is doing, which of how many steps it is and for how many seconds, and leaves a
 * line of each step that is done.
 */
export class Steps {
  readonly #screen: Screen;
  readonly #total: number;
  #done = 0;

  constructor(screen: Screen, total: number) {
    this.#screen = screen;
    this.#total = total;
  }

  /** @param work is given a function that says how far it is */
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
