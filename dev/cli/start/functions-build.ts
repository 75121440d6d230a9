import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { runScript } from '../../lib/processes/run.ts';
import { ROOT } from '../../lib/root.ts';
import { buildProblem } from './problems/build-problem.ts';
import { type Problem, problemText } from './problems/problem.ts';

const FOLDERS = ['functions/src', 'model/src'];
const SETTLE_MS = 200;

/** @returns the problem, or null if the functions are built */
async function build(onLine?: (line: string) => void): Promise<Problem | null> {
  const output: string[] = [];
  const code = await runScript('functions', 'build', {
    onLine: (line) => {
      output.push(line);
      onLine?.(line);
    },
  });
  return code === 0 ? null : buildProblem(output, 'functions');
}

/** @throws Error that says what does not build */
export async function buildFunctions(onLine?: (line: string) => void): Promise<void> {
  const problem = await build(onLine);
  if (problem) throw new Error(problemText(problem));
}

/** Rebuilds the functions whenever their source changes; the emulator then reloads them. */
export function rebuildFunctionsOnChange(options: {
  onLine: (line: string) => void;
  onBegin: () => void;
  onEnd: (problem: Problem | null) => void;
}): () => void {
  let timer: NodeJS.Timeout | undefined;
  let building: Promise<void> = Promise.resolve();
  const rebuild = () => {
    building = building.then(async () => {
      options.onBegin();
      options.onEnd(await build(options.onLine));
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
