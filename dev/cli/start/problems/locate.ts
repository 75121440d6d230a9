import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { ROOT } from '../../../lib/root.ts';

/**
 * Finds the source of a line of the built functions with the source map beside the file. The source
 * map is read each time, since a build replaces it.
 *
 * @param line from 1
 * @param column from 1
 * @returns `path:line` from the root, or null outside the project's own code
 */
export function locateSource(file: string, line: number, column: number): string | null {
  // Node's own modules have no path.
  if (!isAbsolute(file)) return null;
  const own = (path: string, at: number) => {
    const fromRoot = relative(ROOT, path);
    const isOwn = !fromRoot.startsWith('..') && !/(?:^|[\\/])node_modules[\\/]/.test(fromRoot);
    return isOwn ? `${fromRoot}:${at}` : null;
  };
  const map = `${file}.map`;
  if (!existsSync(map)) return own(file, line);
  const entry = new SourceMap(JSON.parse(readFileSync(map, 'utf8'))).findEntry(
    line - 1,
    column - 1,
  );
  if (!('originalSource' in entry)) return null;
  return own(resolve(dirname(map), entry.originalSource), entry.originalLine + 1);
}
