import { emulatorConfig } from './firebase-init.ts';

const REGION = 'us-central1';

/**
 * Passes `/api` to the functions emulator in dev and preview, as Firebase Hosting passes it to the
 * function.
 */
export function aircraftApiProxy(env: Record<string, string | undefined>) {
  const { projectId, emulators } = emulatorConfig(env);
  return {
    '/api/': {
      target: `http://127.0.0.1:${emulators.functions}`,
      rewrite: (path: string) => `/${projectId}/${REGION}/aircraftApi${path}`,
    },
  };
}
