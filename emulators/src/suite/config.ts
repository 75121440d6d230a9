import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMULATORS, HOST, type Ports, readFirebaseConfig } from '../ports.ts';
import { ROOT } from '../root.ts';

/**
 * Writes the variant of firebase.json that a suite runs with: the same project on other ports, with
 * other rules where a test asks for them. It lies in the root because its paths are relative to it.
 */
export function writeSuiteConfig(options: {
  name: string;
  ports: Ports;
  hubPort: number;
  rules?: { firestore?: string; storage?: string };
}): { path: string; remove(): void } {
  const { name, ports, hubPort, rules } = options;
  const config = readFirebaseConfig();
  for (const emulator of EMULATORS) {
    config.emulators[emulator] = { host: HOST, port: ports[emulator] };
  }
  config.emulators.firestore = {
    host: HOST,
    port: ports.firestore,
    websocketPort: ports.firestoreWebsocket,
  };
  config.emulators.hub = { host: HOST, port: hubPort };
  config.emulators.logging = { host: HOST, port: ports.logging };
  if (rules?.firestore) config.firestore.rules = rules.firestore;
  if (rules?.storage) config.storage.rules = rules.storage;
  const path = join(ROOT, `.nest-firebase.${name}.json`);
  writeFileSync(path, JSON.stringify(config, null, 2));
  return { path, remove: () => rmSync(path, { force: true }) };
}
