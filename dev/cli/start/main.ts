import { HELP, type StartOptions, startOptions } from './options.ts';
import { Reporter } from './reporter.ts';
import { startNest } from './start.ts';

/**
 * npm passes Ctrl-C on to a program that the terminal has already notified: one press, two signals.
 */
const SAME_PRESS_MS = 1_000;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function run(options: StartOptions): void {
  const reporter = new Reporter({ isVerbose: options.verbose });
  const say = (text: string) => reporter.say(text);
  /** What to undo at the end, in reverse order of starting. */
  const cleanups: (() => unknown)[] = [];
  let ending: Promise<void> | null = null;
  const end = (code: number): Promise<void> => {
    ending ??= (async () => {
      reporter.screen.setLine(null);
      for (const cleanup of cleanups.reverse()) {
        try {
          await cleanup();
        } catch (error) {
          say(messageOf(error));
        }
      }
      process.exit(code);
    })();
    return ending;
  };

  let firstSignalAt = 0;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (firstSignalAt === 0) {
        firstSignalAt = performance.now();
        say('\nStopping … (Ctrl-C again stops at once and keeps nothing)');
        void end(0);
      } else if (performance.now() - firstSignalAt > SAME_PRESS_MS) {
        process.exit(1);
      }
    });
  }
  const session = { reporter, options, cleanups, end, isEnding: () => ending !== null };
  startNest(session).catch((error: unknown) => {
    say(messageOf(error));
    void end(1);
  });
}

const options = startOptions(process.argv.slice(2));
if (options.help) process.stdout.write(`${HELP}\n`);
else run(options);
