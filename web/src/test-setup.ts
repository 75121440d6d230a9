import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach } from 'vitest';

/** Tests that draw begin with `@vitest-environment jsdom`; the others need nothing of this. */
if (typeof document !== 'undefined') {
  const { cleanup, configure } = await import('@testing-library/react');
  // A busy machine may take seconds to load a lazy part; that must not fail a test.
  configure({ asyncUtilTimeout: 20_000 });
  afterEach(() => {
    cleanup();
    localStorage.clear();
  });
  class NoResize implements ResizeObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  globalThis.ResizeObserver ??= NoResize;
  Element.prototype.scrollIntoView ??= () => {};
}

/**
 * Files of packages that the page fetches, such as the outlines of the world, come from the disk.
 */
const fetchOverNetwork = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const path = typeof input === 'string' ? /^(?:\/@fs)?(\/.*\.json)$/.exec(input)?.[1] : undefined;
  if (path === undefined) return fetchOverNetwork(input, init);
  const file = path.startsWith('/node_modules/') ? join(process.cwd(), path) : path;
  return new Response(await readFile(file, 'utf8'));
};
