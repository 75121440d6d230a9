import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Plain JavaScript without dependencies: it must run before anything is installed. */
function packagesOf(lockFile) {
  const path = join(ROOT, lockFile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null;
}

/** Whether node_modules holds what package-lock.json says, optional packages aside. */
export function isInstalled(
  wanted = packagesOf('package-lock.json'),
  present = packagesOf('node_modules/.package-lock.json'),
) {
  if (!present) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      !path.includes('node_modules/') ||
      entry.link ||
      entry.optional ||
      entry.devOptional ||
      entry.peer ||
      present[path]?.version === entry.version,
  );
}

function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `Nest needs Node 20.19 or newer and this is ${process.versions.node}; install it from https://nodejs.org or with nvm.`,
    );
    process.exit(1);
  }
  if (process.env.NEST_NO_INSTALL || isInstalled()) return;
  console.log('Installing packages (npm ci) …');
  const options = { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] };
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(npm, args, { ...options, shell: npm.endsWith('.cmd') });
  if (status !== 0) {
    console.error('The packages could not be installed; the lines above say why.');
    process.exit(1);
  }
}

/** Installs what is missing and runs a TypeScript file of the project in this process. */
export async function run(file) {
  process.chdir(ROOT);
  install();
  const path = join(ROOT, file);
  if (!existsSync(path)) {
    console.error(`${file} does not exist.`);
    process.exit(1);
  }
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(path).href);
}
