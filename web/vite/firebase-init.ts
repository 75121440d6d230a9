import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';

type Env = Record<string, string | undefined>;

const EMULATOR_PORTS = { auth: 9099, firestore: 8080, storage: 9199, functions: 5001 };

/** A suite's offset from the default ports: 0 for `npm start`, 10000 for `npm test`. */
export function suiteOffset(env: Env): number {
  return Number(env.NEST_PORT_OFFSET ?? env.VITE_NEST_PORT_OFFSET ?? 0);
}

/** The web configuration of the emulator suite, in the format of Hosting's `init.json`. */
export function emulatorConfig(env: Env) {
  const offset = suiteOffset(env);
  const projectId = env.NEST_PROJECT_ID ?? (offset === 0 ? 'demo-nest' : 'demo-nest-test');
  const emulators = Object.fromEntries(
    Object.entries(EMULATOR_PORTS).map(([name, port]) => [
      name,
      Number(env[`NEST_${name.toUpperCase()}_PORT`] ?? port + offset),
    ]),
  );
  return {
    projectId,
    appId: `1:0:web:${projectId}`,
    apiKey: 'emulator',
    authDomain: `${projectId}.firebaseapp.com`,
    storageBucket: `${projectId}.appspot.com`,
    emulators,
  };
}

/**
 * Serves `/__/firebase/init.json` in dev and preview, like Firebase Hosting. So one build serves
 * every project, and none has a project's configuration compiled in.
 */
export function firebaseInit(env: Env): Plugin {
  const answer = (_request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('content-type', 'application/json');
    response.setHeader('cache-control', 'no-store');
    response.end(env.NEST_WEB_CONFIG ?? JSON.stringify(emulatorConfig(env)));
  };
  return {
    name: 'nest-firebase-init',
    configureServer: (server) => {
      server.middlewares.use('/__/firebase/init.json', answer);
    },
    configurePreviewServer: (server) => {
      server.middlewares.use('/__/firebase/init.json', answer);
    },
  };
}
