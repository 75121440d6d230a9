import { HOST } from '../lib/hosts.ts';
import { readFirebaseConfig } from './ports.ts';

/** What Hosting sends with the files of a path. */
export interface HostingHeaders {
  source: string;
  headers: { key: string; value: string }[];
}

const POLICY = 'Content-Security-Policy';
/** What the console loads from the emulators, which stand on ports of their own. */
const FROM_EMULATORS = /^(connect|img|media|frame)-src /;
const EMULATORS = ` http://${HOST}:* http://localhost:*`;

/** The headers of firebase.json, with a policy that lets the console reach the emulators. */
export function suiteHeaders(all: readonly HostingHeaders[]): HostingHeaders[] {
  return all.map(({ source, headers }) => ({
    source,
    headers: headers.map(({ key, value }) => ({
      key,
      value: key === POLICY ? withEmulators(value) : value,
    })),
  }));
}

const withEmulators = (policy: string): string =>
  policy
    .split('; ')
    .map((directive) => (FROM_EMULATORS.test(directive) ? directive + EMULATORS : directive))
    .join('; ');

/** The headers of the console's pages on a suite. */
export function consoleHeaders(): Record<string, string> {
  const every = suiteHeaders(readFirebaseConfig().hosting.headers).find(
    ({ source }) => source === '**',
  );
  return Object.fromEntries(every?.headers.map(({ key, value }) => [key, value]) ?? []);
}
