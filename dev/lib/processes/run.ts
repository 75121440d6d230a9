import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../root.ts';

const require = createRequire(join(ROOT, 'package.json'));

/** The file of an installed package's command, to be run by Node without a shell. */
export function binOf(packageName: string, name = packageName): string {
  const manifest = join(packageFolder(packageName), 'package.json');
  const { bin } = require(manifest) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin[name];
  if (!file) throw new Error(`${packageName} has no command ${name}`);
  return join(dirname(manifest), file);
}

/** `package.json` is not always among a package's exports, so this searches for its folder. */
function packageFolder(packageName: string): string {
  const paths = require.resolve.paths(packageName) ?? [];
  for (const path of paths) {
    const manifest = join(path, packageName, 'package.json');
    try {
      require.resolve(manifest);
      return dirname(manifest);
    } catch {
      // Not in this folder; the next one may have it.
    }
  }
  throw new Error(`${packageName} is not installed; run npm ci`);
}

/** Runs Node on a file and returns its exit code; its output goes to this terminal. */
export function runNode(args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', ...options });
    const endWithUs = () => child.kill();
    process.once('exit', endWithUs);
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('exit', endWithUs);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs an npm script of a workspace, if it exists, and returns its exit code. Its output goes to
 * this terminal, or line by line to `onLine`.
 */
export async function runScript(
  workspace: string,
  script: string,
  options: { onLine?: (line: string) => void } = {},
): Promise<number> {
  const { onLine } = options;
  const args = ['run', '--silent', '--if-present', script, '-w', workspace];
  const child = spawn('npm', args, {
    cwd: ROOT,
    stdio: onLine ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: process.platform === 'win32',
  });
  if (onLine) onEachLine(child, onLine);
  // After all output is read, not only after the process has ended.
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}

/** Passes on each line that a program prints. */
export function onEachLine(child: ChildProcess, onLine: (line: string) => void): void {
  for (const input of [child.stdout, child.stderr]) {
    if (input) createInterface({ input }).on('line', onLine);
  }
}
