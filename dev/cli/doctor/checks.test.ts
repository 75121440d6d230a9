import { describe, expect, it } from 'vitest';
import { portsAt } from '../../emulators/ports.ts';
import {
  checkBinary,
  checkChromium,
  checkJava,
  checkNode,
  checkPorts,
  examine,
  type Machine,
} from './checks.ts';

const good: Machine = {
  nodeVersion: '20.20.2',
  javaVersion: 'openjdk version "17.0.15" 2025-04-15',
  binaries: {
    firestore: { how: 'sdk', path: '/sdk/launcher.jar', jar: '/sdk/firestore.jar' },
    storageRules: { how: 'adapter', path: '/cache/rules.jar' },
  },
  chromium: '/usr/bin/chromium',
  ports: portsAt(0),
  isPortFree: () => Promise.resolve(true),
  runningStart: null,
};
const machine = (change: Partial<Machine>): Machine => ({ ...good, ...change });

it('finds nothing amiss with a good machine', async () => {
  const verdicts = await examine(good);
  expect(verdicts.map(({ name }) => name)).toEqual([
    'Node',
    'Java',
    'Firestore emulator',
    'Storage rules runtime',
    'Chromium',
    'Ports',
  ]);
  expect(verdicts.every(({ state }) => state === 'ok')).toBe(true);
});

it.each([
  ['18.20.0', 'failure'],
  ['20.18.3', 'failure'],
  ['20.19.0', 'ok'],
  ['22.1.0', 'ok'],
])('judges Node %s as %s', (nodeVersion, state) => {
  const verdict = checkNode(machine({ nodeVersion }));
  expect(verdict.state).toBe(state);
  if (state === 'failure') expect(verdict.says).toContain('https://nodejs.org');
});

it.each([
  [null, 'failure', 'Java is missing'],
  ['java version "1.8.0_402"', 'failure', 'Java 1.8.0_402 is too old'],
  ['openjdk version "11.0.2" 2019-01-15', 'failure', 'Java 11.0.2 is too old'],
  ['openjdk version "17.0.15" 2025-04-15', 'ok', '17.0.15'],
  ['openjdk version "21" 2023-09-19', 'ok', '21'],
])('judges Java %s as %s', (javaVersion, state, says) => {
  const verdict = checkJava(machine({ javaVersion }));
  expect(verdict.state).toBe(state);
  expect(verdict.says).toContain(says);
});

describe('what may be missing', () => {
  it('repeats what to do about an emulator', () => {
    const problem = 'The Firestore emulator is absent; install it.';
    expect(checkBinary('Firestore emulator', { how: 'absent', problem })).toEqual({
      name: 'Firestore emulator',
      state: 'failure',
      says: problem,
    });
  });

  it('only warns without Chromium, because npm start does not need it', () => {
    const verdict = checkChromium(machine({ chromium: null }));
    expect(verdict.state).toBe('warning');
    expect(verdict.says).toContain('apt-get install chromium-headless-shell');
  });
});

describe('ports', () => {
  it('names those that are taken', async () => {
    const isPortFree = (port: number) => Promise.resolve(port !== 8080 && port !== 5173);
    const verdict = await checkPorts(machine({ isPortFree }));
    expect(verdict.state).toBe('failure');
    expect(verdict.says).toContain('8080 (firestore), 5173 (console)');
  });

  it('knows that npm start holds them', async () => {
    const verdict = await checkPorts(
      machine({ runningStart: 4711, isPortFree: () => Promise.resolve(false) }),
    );
    expect(verdict).toMatchObject({ state: 'ok', says: 'in use by npm start (process 4711)' });
  });
});
