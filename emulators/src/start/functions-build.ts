import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { runScript } from '../programs/run.ts';
import { ROOT } from '../root.ts';

const FOLDERS = ['functions/src', 'model/src'];
const SETTLE_MS = 200;

export async function buildFunctions(): Promise<void> {
  const code = await runScript('functions', 'build');
  if (code !== 0) throw new Error('The functions do not build; the lines above say why.');
}

/** Builds the functions again whenever their source changes; the emulator then reloads them. */
export function rebuildFunctionsOnChange(onMessage: (message: string) => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let building: Promise<void> = Promise.resolve();
  const rebuild = () => {
    building = building.then(async () => {
      const code = await runScript('functions', 'build');
      onMessage(code === 0 ? 'Functions rebuilt.' : 'The functions do not build; see above.');
    });
  };
  const watchers = FOLDERS.filter((folder) => existsSync(join(ROOT, folder))).map((folder) =>
    watch(join(ROOT, folder), { recursive: true }, (_event, file) => {
      if (!file || /\.test\.ts$/.test(file) || !/\.(ts|json)$/.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(rebuild, SETTLE_MS);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
