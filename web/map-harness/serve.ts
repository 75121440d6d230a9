import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const CONFIG = fileURLToPath(new URL('./vite.config.ts', import.meta.url));
const BUILT = fileURLToPath(new URL('../../.nest/map-harness', import.meta.url));

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.woff2': 'font/woff2',
};

export interface ServedMapPage {
  url: string;
  stop(): Promise<void>;
}

/** Builds the map alone and serves it on a free port of this machine. */
export async function serveMapPage(): Promise<ServedMapPage> {
  await build({ configFile: CONFIG, logLevel: 'error' });
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(BUILT, path === '/' ? 'index.html' : path);
    const bytes = await readFile(file).catch(() => null);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(bytes ? 200 : 404, { 'content-type': type });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
