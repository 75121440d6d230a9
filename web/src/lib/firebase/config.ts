/**
 * The content of `/__/firebase/init.json`, which Hosting and Vite's dev and preview servers
 * provide.
 */
export interface WebConfig {
  projectId: string;
  appId: string;
  apiKey: string;
  authDomain?: string;
  storageBucket?: string;
  /** Ports on this host; absent in production. */
  emulators?: EmulatorPorts;
}
export interface EmulatorPorts {
  auth: number;
  firestore: number;
  storage: number;
  functions: number;
}

const HOSTING_PORT = 5000;

/**
 * Completes a configuration: a `demo-` project never exists in the cloud, so it always uses the
 * emulators. Hosting's emulator does not list their ports, but its own port has the same offset.
 *
 * @param pagePort port of the page's URL, as a string
 */
export function completeConfig(config: WebConfig, pagePort: string): WebConfig {
  if (config.emulators || !config.projectId.startsWith('demo-')) return config;
  const offset = pagePort === '' ? 0 : Number(pagePort) - HOSTING_PORT;
  return {
    ...config,
    emulators: {
      auth: 9099 + offset,
      firestore: 8080 + offset,
      storage: 9199 + offset,
      functions: 5001 + offset,
    },
  };
}

/** Reads the configuration of the project that serves this page. */
export async function loadConfig(): Promise<WebConfig> {
  const response = await fetch('/__/firebase/init.json');
  if (!response.ok) throw new Error(`The server answered ${response.status} for its configuration`);
  return completeConfig((await response.json()) as WebConfig, window.location.port);
}
