import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { EMULATORS, type EmulatorName, portsAt } from '../ports.ts';
import { startSuite } from './suite.ts';

/**
 * Runs a program against its own suite and exits with the program's exit code: `tsx
 * dev/emulators/suite/run.ts --project demo-x --offset 20000 --only auth,firestore -- vitest run`.
 * Without a program the suite runs until Ctrl-C.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    project: { type: 'string', default: 'demo-nest-test' },
    offset: { type: 'string', default: '10000' },
    only: { type: 'string' },
    split: { type: 'boolean', default: false },
    import: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});

const isEmulator = (name: string): name is EmulatorName =>
  (EMULATORS as readonly string[]).includes(name);

const suite = await startSuite({
  projectId: values.project,
  ports: portsAt(Number(values.offset)),
  split: values.split,
  ...(values.only && { only: values.only.split(',').filter(isEmulator) }),
  ...(values.import && { importDir: values.import }),
  ...(values.verbose && { onLine: (line: string) => process.stderr.write(`${line}\n`) }),
});

const [command, ...args] = positionals;
const interrupted = new Promise<number>((resolve) => {
  process.on('SIGINT', () => resolve(130));
  process.on('SIGTERM', () => resolve(143));
});
const finished = command
  ? new Promise<number>((resolve) => {
      const child = spawn(command, args, {
        stdio: 'inherit',
        env: { ...process.env, ...suite.env },
      });
      child.once('exit', (code) => resolve(code ?? 1));
    })
  : suite.exited.then(() => 1);
if (!command) process.stdout.write(`Ready: ${JSON.stringify(suite.env, null, 2)}\n`);
const code = await Promise.race([finished, interrupted]);
await suite.stop();
process.exit(code);
