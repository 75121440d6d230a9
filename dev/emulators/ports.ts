import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { HOST } from '../lib/hosts.ts';
import { ROOT } from '../lib/root.ts';
import type { HostingHeaders } from './hosting-headers.ts';

export const EMULATORS = [
  'auth',
  'firestore',
  'storage',
  'functions',
  'hosting',
  'tasks',
  'eventarc',
  'pubsub',
] as const;
export type EmulatorName = (typeof EMULATORS)[number];

const SERVICES = [...EMULATORS, 'hub', 'logging'] as const;
type Service = (typeof SERVICES)[number];

/** One TCP port per service; those named `functions…` serve functions in a separate process. */
export type Ports = Record<
  | Service
  | 'firestoreWebsocket'
  | 'functionsHub'
  | 'functionsLogging'
  | 'console'
  | 'openSky'
  | 'geocoding'
  | 'gitHub'
  | 'linkedIn',
  number
>;

export interface FirebaseConfig {
  emulators: Record<string, { host?: string; port?: number; websocketPort?: number }>;
  firestore: Record<string, string>;
  storage: Record<string, string>;
  hosting: { headers: HostingHeaders[]; [key: string]: unknown };
  [key: string]: unknown;
}

export function readFirebaseConfig(): FirebaseConfig {
  return JSON.parse(readFileSync(join(ROOT, 'firebase.json'), 'utf8')) as FirebaseConfig;
}

/**
 * The ports of firebase.json, all moved by `offset`.
 * @example portsAt(10_000).firestore // 18080
 */
export function portsAt(offset: number): Ports {
  const { emulators } = readFirebaseConfig();
  const port = (service: Service) => {
    const configured = emulators[service]?.port;
    if (!configured) throw new Error(`firebase.json names no port for the ${service} emulator`);
    return configured + offset;
  };
  const services = Object.fromEntries(SERVICES.map((service) => [service, port(service)]));
  return {
    ...(services as Record<Service, number>),
    firestoreWebsocket: (emulators.firestore?.websocketPort ?? 9150) + offset,
    functionsHub: port('hub') + 1,
    functionsLogging: port('logging') + 1,
    console: 5173 + offset,
    openSky: 9700 + offset,
    geocoding: 9710 + offset,
    gitHub: 9720 + offset,
    linkedIn: 9730 + offset,
  };
}

/** The ports of `npm start`. */
export const DEV_PORTS = portsAt(0);
/** The ports of `npm test`, so that it runs beside `npm start`. */
export const TEST_PORTS = portsAt(10_000);
/** The ports of the seeded suite of `npm test`, which runs beside the empty one. */
export const SEEDED_TEST_PORTS = portsAt(13_000);
/** The ports of the suites that some integration tests start for themselves. */
export const OWN_TEST_PORTS = {
  importsKill: portsAt(12_000),
  suite: portsAt(17_000),
};

/** Whether a port of this machine is free. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: HOST, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
