import { CONSOLE_HOST, HOST } from '../../lib/hosts.ts';
import { gitHubUrl } from '../../mocks/github/server.ts';
import { linkedInIssuer } from '../../mocks/linkedin/server.ts';
import { openSkyUrls } from '../../mocks/opensky/urls.ts';
import type { Ports } from '../ports.ts';

/** The Storage bucket of a project. */
export const bucketOf = (projectId: string) => `${projectId}.appspot.com`;

/** The bucket that the emulators give to a project. */

/** The variables by which Firebase's SDKs and Nest's own programs find a suite. */
export function suiteEnv(projectId: string, ports: Ports): Record<string, string> {
  const at = (port: number) => `${HOST}:${port}`;
  return {
    GCLOUD_PROJECT: projectId,
    GOOGLE_CLOUD_PROJECT: projectId,
    FIREBASE_CONFIG: JSON.stringify({ projectId, storageBucket: bucketOf(projectId) }),
    FIRESTORE_EMULATOR_HOST: at(ports.firestore),
    FIREBASE_AUTH_EMULATOR_HOST: at(ports.auth),
    FIREBASE_STORAGE_EMULATOR_HOST: at(ports.storage),
    STORAGE_EMULATOR_HOST: `http://${at(ports.storage)}`,
    CLOUD_TASKS_EMULATOR_HOST: at(ports.tasks),
    FUNCTIONS_EMULATOR_HOST: at(ports.functions),
    FIREBASE_EMULATOR_HUB: at(ports.hub),
    // Nothing here runs on Google's machines; detecting their metadata server only takes time.
    METADATA_SERVER_DETECTION: 'none',
    NEST_PROJECT_ID: projectId,
    NEST_AUTH_PORT: String(ports.auth),
    NEST_FIRESTORE_PORT: String(ports.firestore),
    NEST_STORAGE_PORT: String(ports.storage),
    NEST_FUNCTIONS_PORT: String(ports.functions),
    NEST_WEB_PORT: String(ports.console),
    ...mockServerEnv(ports),
    ...geocodingEnv(ports),
  };
}

/** The consoles that may use passkeys with the functions of a suite. */
export function passkeyEnv(ports: Ports): Record<string, string> {
  const at = (port: number) => `http://${CONSOLE_HOST}:${port}`;
  return { NEST_PASSKEY_ORIGINS: [at(ports.console), at(ports.hosting)].join(',') };
}

/** The URLs of the mock servers for the functions of a suite. */
export function mockServerEnv(ports: Ports): Record<string, string> {
  const { url, tokenUrl } = openSkyUrls(ports.openSky);
  return {
    NEST_OPENSKY_URL: url,
    NEST_OPENSKY_TOKEN_URL: tokenUrl,
    NEST_GITHUB_URL: gitHubUrl(ports.gitHub),
    NEST_LINKEDIN_ISSUER: linkedInIssuer(ports.linkedIn),
  };
}

/**
 * The URL of Google's geocoder for the functions of a suite; a test that needs it starts a mock
 * server.
 */
export function geocodingEnv(ports: Ports): Record<string, string> {
  return { NEST_GEOCODING_URL: `http://${HOST}:${ports.geocoding}/maps/api/geocode/json` };
}
