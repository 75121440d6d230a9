import { DEV_PORTS } from '../../emulators/ports.ts';
import { examine } from './checks.ts';
import { thisMachine, verdictLines } from './machine.ts';

const verdicts = await examine(await thisMachine(DEV_PORTS));
process.stdout.write(`${verdictLines(verdicts)}\n`);
process.exitCode = verdicts.some(({ state }) => state === 'failure') ? 1 : 0;
