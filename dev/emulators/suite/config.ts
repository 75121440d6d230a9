import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOST } from '../../lib/hosts.ts';
import { ROOT } from '../../lib/root.ts';
import { suiteHeaders } from '../hosting-headers.ts';
import { EMULATORS, type Ports, readFirebaseConfig } from '../ports.ts';

/** Contains the functions' parameters, which firebase-tools would otherwise prompt for. */
const PARAMETERS_DIR = 'dev/params';

/**
 * Writes the variant of firebase.json for a suite: the same project on other ports, with other
 * rules if a test requires them. It is in the root because its paths are relative to it.
 */
export function writeSuiteConfig(options: {
  name: string;
  ports: Ports;
  /** Whether this is the second process of a split suite, which has its own hub and logging. */
  second?: boolean;
  rules?: { firestore?: string; storage?: string };
  functionsSource?: string;
}): { path: string; remove(): void } {
  const { name, ports, second, rules } = options;
  const config = readFirebaseConfig();
  for (const emulator of EMULATORS) {
    config.emulators[emulator] = { host: HOST, port: ports[emulator] };
  }
  config.emulators.firestore = {
    host: HOST,
    port: ports.firestore,
    websocketPort: ports.firestoreWebsocket,
  };
  config.emulators.hub = { host: HOST, port: second ? ports.functionsHub : ports.hub };
  config.emulators.logging = { host: HOST, port: second ? ports.functionsLogging : ports.logging };
  config.hosting.headers = suiteHeaders(config.hosting.headers);
  if (rules?.firestore) config.firestore.rules = rules.firestore;
  if (rules?.storage) config.storage.rules = rules.storage;
  const source = options.functionsSource ?? 'functions';
  // Built output is watched: loading the functions before the build has finished is in vain.
  const ignore = ['functions/src/**', 'functions/mappings/**'];
  config.functions = [{ source, codebase: 'default', configDir: PARAMETERS_DIR, ignore }];
  const path = join(ROOT, `.nest-firebase.${name}.json`);
  writeFileSync(path, JSON.stringify(config, null, 2));
  return { path, remove: () => rmSync(path, { force: true }) };
}
