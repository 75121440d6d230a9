import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HOST } from '../../lib/hosts.ts';

export interface Served {
  port: number;
  /** Stops immediately, even with open connections. */
  stop(): Promise<void>;
}

/**
 * Serves a mock on this machine; 0 takes any free port. An error of the mock itself gives a 500
 * with its message.
 */
export async function serveMock(
  serve: (request: IncomingMessage, response: ServerResponse) => unknown,
  port: number,
): Promise<Served> {
  const server = createServer(async (request, response) => {
    try {
      await serve(request, response);
    } catch (error) {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: HOST }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
