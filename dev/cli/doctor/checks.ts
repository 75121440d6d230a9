import type { Binaries, Found } from '../../emulators/binaries/resolve.ts';
import type { Ports } from '../../emulators/ports.ts';
import { CHROMIUM_REMEDY } from '../../lib/processes/chromium.ts';

export interface Verdict {
  name: string;
  state: 'ok' | 'warning' | 'failure';
  /** One sentence; for everything except `ok` it contains the remedy. */
  says: string;
}

/** What the checks examine; tests replace it with made-up machines. */
export interface Machine {
  nodeVersion: string;
  /** The output of `java -version`, or null without Java. */
  javaVersion: string | null;
  binaries: Pick<Binaries, 'firestore' | 'storageRules'>;
  chromium: string | null;
  ports: Ports;
  isPortFree: (port: number) => Promise<boolean>;
  /** The process id of a running `npm start`, if there is one. */
  runningStart: number | null;
}

const MIN_NODE = [20, 19] as const;
const MIN_JAVA = 17;

const USED_PORTS = [
  'auth',
  'firestore',
  'storage',
  'functions',
  'hosting',
  'tasks',
  'eventarc',
  'hub',
  'logging',
  'firestoreWebsocket',
  'console',
  'openSky',
] as const satisfies readonly (keyof Ports)[];

export function checkNode({ nodeVersion }: Machine): Verdict {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  const isEnough = major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1]);
  return isEnough
    ? { name: 'Node', state: 'ok', says: nodeVersion }
    : {
        name: 'Node',
        state: 'failure',
        says: `Node ${nodeVersion} is too old; install ${MIN_NODE.join('.')} or newer from https://nodejs.org.`,
      };
}

export function checkJava({ javaVersion }: Machine): Verdict {
  const remedy = `install Java ${MIN_JAVA} or newer (on Debian: apt-get install default-jdk-headless; else https://adoptium.net).`;
  const name = 'Java';
  if (!javaVersion) return { name, state: 'failure', says: `Java is missing; ${remedy}` };
  const version = /version "([^"]+)"/.exec(javaVersion)?.[1] ?? '0';
  const major = Number(/^(?:1\.)?(\d+)/.exec(version)?.[1] ?? 0);
  if (major >= MIN_JAVA) return { name, state: 'ok', says: version };
  return { name, state: 'failure', says: `Java ${version} is too old; ${remedy}` };
}

const SOURCE_LABELS: Record<Exclude<Found['how'], 'absent'>, string> = {
  override: 'from its override variable',
  cache: "from firebase-tools' cache",
  sdk: 'from the Google Cloud SDK',
  adapter: "the Firestore emulator's own rules engine",
  download: 'will be downloaded at the first start',
};

export function checkBinary(name: string, found: Found): Verdict {
  return found.how === 'absent'
    ? { name, state: 'failure', says: found.problem }
    : { name, state: 'ok', says: SOURCE_LABELS[found.how] };
}

export function checkChromium({ chromium }: Machine): Verdict {
  return chromium
    ? { name: 'Chromium', state: 'ok', says: chromium }
    : {
        name: 'Chromium',
        state: 'warning',
        says: `Chromium is missing, which only end-to-end tests need. ${CHROMIUM_REMEDY}`,
      };
}

export async function checkPorts(machine: Machine): Promise<Verdict> {
  const name = 'Ports';
  if (machine.runningStart !== null) {
    return { name, state: 'ok', says: `in use by npm start (process ${machine.runningStart})` };
  }
  const taken: string[] = [];
  for (const service of USED_PORTS) {
    const port = machine.ports[service];
    if (!(await machine.isPortFree(port))) taken.push(`${port} (${service})`);
  }
  if (taken.length === 0) return { name, state: 'ok', says: `${USED_PORTS.length} free` };
  const list = taken.join(', ');
  return {
    name,
    state: 'failure',
    says: `Another program listens on port ${list}; stop it (lsof -i :PORT names it) and try again.`,
  };
}

/** Checks a machine; `npm start` can work if no verdict is a failure. */
export async function examine(machine: Machine): Promise<Verdict[]> {
  return [
    checkNode(machine),
    checkJava(machine),
    checkBinary('Firestore emulator', machine.binaries.firestore),
    checkBinary('Storage rules runtime', machine.binaries.storageRules),
    checkChromium(machine),
    await checkPorts(machine),
  ];
}
