import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Chromium without a window: stories take a fifth less CPU time. */
const SHELL = 'chromium-headless-shell';
const PLACES = [
  `/usr/lib/chromium/${SHELL}`,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser for end-to-end tests, or null: `NEST_CHROMIUM`, else the usual locations. */
export function findChromium(): string | null {
  const chosen = process.env.NEST_CHROMIUM;
  if (chosen) return existsSync(chosen) ? chosen : null;
  return PLACES.find((path) => existsSync(path)) ?? null;
}

export const CHROMIUM_REMEDY = `Install Chromium (on Debian: apt-get install ${SHELL}) or set NEST_CHROMIUM to the path of a Chrome or Chromium.`;

/** Finds Chromium or installs it on a Debian machine with sufficient rights. */
export function ensureChromium(): string | null {
  const found = findChromium();
  if (found || process.env.NEST_CHROMIUM || process.getuid?.() !== 0) return found;
  if (spawnSync('apt-get', ['--version']).status !== 0) return null;
  const apt = (args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  process.stdout.write(`Installing Chromium (apt-get install ${SHELL}) …\n`);
  apt(['update', '-qq']);
  // Some systems have only the full browser.
  for (const name of [SHELL, 'chromium']) {
    if (findChromium()) break;
    apt(['install', '-y', '-qq', '--no-install-recommends', name]);
  }
  return findChromium();
}
