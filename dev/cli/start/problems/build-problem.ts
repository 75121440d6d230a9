import type { Problem } from './problem.ts';

const ERROR = /^✘ \[ERROR\] (.*)$/;
const PLACE = /^\s+(\S+):(\d+):\d+:$/;
const MAX_EXCERPT = 4;

/**
 * The problem in the esbuild output of a failed build: the first error, with esbuild's excerpt. For
 * any other failure it is the last lines.
 *
 * @param folder the folder of the build; esbuild's paths are relative to it
 */
export function buildProblem(output: readonly string[], folder: string): Problem {
  const at = output.findIndex((line) => ERROR.test(line));
  if (at < 0) {
    const lines = output.filter((line) => line.trim() !== '');
    const thrown = lines.find((line) => /^\w*Error\b/.test(line));
    const message = thrown ?? lines.at(-1) ?? 'the build ended without a word';
    return { kind: 'build', message, where: null, detail: [] };
  }
  const errors = output.filter((line) => ERROR.test(line)).length;
  const more = errors > 1 ? ` (and ${errors - 1} more)` : '';
  const following = output.slice(at + 1);
  const placeAt = following.findIndex((line) => PLACE.test(line));
  const [, path, line] = PLACE.exec(following[placeAt] ?? '') ?? [];
  const excerpt = following.slice(placeAt + 1);
  const end = excerpt.findIndex((each) => each.trim() === '');
  return {
    kind: 'build',
    message: `${ERROR.exec(output[at] ?? '')?.[1]}${more}`,
    where: path ? `${folder}/${path}:${line}`.replace(/[^/]+\/\.\.\//, '') : null,
    detail: path ? excerpt.slice(0, end < 0 ? MAX_EXCERPT : Math.min(end, MAX_EXCERPT)) : [],
  };
}
