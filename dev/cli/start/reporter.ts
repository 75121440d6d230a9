import { consoleProblem } from './problems/console-problem.ts';
import { emulatorProblem } from './problems/emulator-problems.ts';
import { locateSource } from './problems/locate.ts';
import {
  isToldAgain,
  type Problem,
  ProblemCounts,
  problemSummary,
  problemText,
} from './problems/problem.ts';
import { Records } from './problems/records.ts';
import { Screen } from './screen.ts';
import { StartLog } from './start-log.ts';
import { type Status, statusLine } from './status-line.ts';

/** The output of `npm start`: little on the screen, everything in the log, and problems in both. */
export class Reporter {
  readonly screen = new Screen();
  readonly #log: StartLog;
  readonly #isVerbose: boolean;
  readonly #problems = new ProblemCounts();
  readonly #emulators = new Records((record) => {
    this.#report(emulatorProblem(record, locateSource));
  });
  readonly #console = new Records((record) => this.#report(consoleProblem(record)));
  #status: Status = {
    reports: null,
    waiting: null,
    rebuiltAt: null,
    isBuilding: false,
    error: null,
  };

  constructor(options: { isVerbose: boolean }) {
    this.#isVerbose = options.isVerbose;
    this.#log = new StartLog({
      onLine: (line) => {
        if (options.isVerbose) this.screen.print(line);
      },
    });
  }

  /** Prints a message for the user. */
  say(text: string): void {
    this.screen.print(text);
    if (!this.#isVerbose) for (const line of text.split('\n')) this.log('nest', line);
  }

  /** Writes a line to the log only. */
  log(program: string, line: string): void {
    this.#log.write(program, line);
  }

  emulatorLine(line: string): void {
    this.log('emulators', line);
    this.#emulators.add(line);
  }

  consoleLine(line: string): void {
    this.log('console', line);
    this.#console.add(line);
  }

  /** Reports a problem the first time, and then the 10th, 100th … time. */
  problem(problem: Problem): void {
    const count = this.#problems.add(problem);
    if (count === 1 || isToldAgain(count)) {
      this.say(problemText(problem, { count, columns: this.screen.columns }));
    }
    this.update({ error: { summary: problemSummary(problem), count } });
  }

  /**
   * The code has changed: earlier problems may be fixed, and are reported again if they are not.
   */
  forgetProblems(): void {
    this.#problems.clear();
    this.update({ error: null });
  }

  get status(): Readonly<Status> {
    return this.#status;
  }

  update(change: Partial<Status>): void {
    this.#status = { ...this.#status, ...change };
    this.screen.redraw();
  }

  /** From now on the last line shows the status. */
  showStatus(): void {
    this.screen.setLine((columns) => `  ${statusLine(this.#status, columns - 2)}`);
  }

  #report(problem: Problem | null): void {
    if (problem) this.problem(problem);
  }
}
