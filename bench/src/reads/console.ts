import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT, STATE_DIR } from '@nest/dev/lib/root.ts';

const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');
export const OUT_DIR = join(STATE_DIR, 'bench-web');

/** Builds the console as for a deployment, into a separate folder. */
export async function buildConsole(): Promise<void> {
  const args = [VITE, 'build', 'web', '--config', 'web/vite.config.ts', '--outDir', OUT_DIR];
  const child = spawn(process.execPath, [...args, '--emptyOutDir', '--logLevel', 'error'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The console could not be built; the lines above say why.');
}

/** Serves the built console against a suite. */
export async function serveConsole(env: Record<string, string>) {
  const url = `http://localhost:${env.NEST_WEB_PORT}`;
  const args = [VITE, 'preview', 'web', '--config', 'web/vite.config.ts', '--outDir', OUT_DIR];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  // An interrupted benchmark must not leave its server running.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The console's server ended before it listened on ${url}.`);
  });
  const listening = (async () => {
    for await (const chunk of child.stdout) if (String(chunk).includes('127.0.0.1')) return;
  })();
  await Promise.race([listening, ended]);
  ended.catch(() => undefined);
  child.stdout.resume();
  return {
    url,
    stop: async () => {
      process.off('exit', kill);
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
