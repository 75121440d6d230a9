import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clearLine, cursorTo } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Plain JavaScript without dependencies: it must run before anything is installed. */
function packagesOf(lockFile) {
  const path = join(ROOT, lockFile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null;
}

/** Whether node_modules matches package-lock.json, apart from optional packages. */
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

/** The folders of the packages that every installation creates. */
function foldersOf(packages) {
  return Object.entries(packages)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.link && !entry.optional)
    .map(([path]) => join(ROOT, path, 'package.json'));
}

/**
 * npm's warning about a package that requires another Node: Nest's own requirement is already
 * checked.
 */
const ENGINE_REMARK = /^npm warn EBADENGINE|^npm warn cli npm v\S+ does not support Node\.js/i;

/** Whether a line of npm's output is of interest to the user. */
export const isWorthTelling = (line) => line.trim() !== '' && !ENGINE_REMARK.test(line);

/** Shows the number of packages and the elapsed seconds, in one line that changes in place. */
function showProgress() {
  const begun = performance.now();
  const seconds = () => Math.round((performance.now() - begun) / 1_000);
  if (!process.stdout.isTTY) {
    console.log('Installing packages …');
    return () => console.log(`  ✓ Installing packages  ${seconds()} s`);
  }
  const folders = foldersOf(packagesOf('package-lock.json') ?? {});
  const show = (text) => {
    cursorTo(process.stdout, 0);
    clearLine(process.stdout, 0);
    process.stdout.write(text);
  };
  const tick = () => {
    const there = folders.filter((folder) => existsSync(folder)).length;
    show(`  Installing packages: ${there} of ${folders.length} … ${seconds()} s`);
  };
  tick();
  const timer = setInterval(tick, 1_000);
  return (isDone) => {
    clearInterval(timer);
    show(isDone ? `  ✓ Installing packages  ${seconds()} s\n` : '');
  };
}

async function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `Nest needs Node 20.19 or newer and this is ${process.versions.node}; install it from https://nodejs.org or with nvm.`,
    );
    process.exit(1);
  }
  if (process.env.NEST_NO_INSTALL || isInstalled()) return;
  const end = showProgress();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const stdio = ['ignore', 'ignore', 'pipe'];
  const child = spawn(npm, args, { cwd: ROOT, stdio, shell: npm.endsWith('.cmd') });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const [status] = await once(child, 'close');
  end(status === 0);
  for (const line of said.split('\n').filter(isWorthTelling)) console.error(line);
  if (status !== 0) {
    console.error('The packages could not be installed; the lines above say why.');
    process.exit(1);
  }
}

/** Installs what is missing and runs a TypeScript file of the project in this process. */
export async function run(file) {
  process.chdir(ROOT);
  await install();
  const path = join(ROOT, file);
  if (!existsSync(path)) {
    console.error(`${file} does not exist.`);
    process.exit(1);
  }
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(path).href);
}
