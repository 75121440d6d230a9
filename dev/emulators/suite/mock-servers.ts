import { type GitHub, startGitHub } from '../../mocks/github/server.ts';
import { type LinkedIn, startLinkedIn } from '../../mocks/linkedin/server.ts';
import { type OpenSky, startOpenSky } from '../../mocks/opensky/server.ts';
import { isPortFree, type Ports } from '../ports.ts';

/** The services outside Firebase and their replacements in a suite. */
export interface MockServers {
  readonly openSky: OpenSky;
  readonly gitHub: GitHub;
  readonly linkedIn: LinkedIn;
  stop(): Promise<void>;
}

const NAMES = { openSky: 'sky', gitHub: 'GitHub', linkedIn: 'LinkedIn' } as const;

/** @throws Error with a message for the user if a port is taken */
export async function assertMockServerPortsFree(ports: Ports): Promise<void> {
  for (const key of Object.keys(NAMES) as (keyof typeof NAMES)[]) {
    if (await isPortFree(ports[key])) continue;
    throw new Error(
      `Port ${ports[key]} of the mock ${NAMES[key]} is in use by another program; stop that program, or the suite that already runs here.`,
    );
  }
}

export async function startMockServers(ports: Ports): Promise<MockServers> {
  const openSky = await startOpenSky({ port: ports.openSky });
  const gitHub = await startGitHub({ port: ports.gitHub });
  const linkedIn = await startLinkedIn({ port: ports.linkedIn });
  return {
    openSky,
    gitHub,
    linkedIn,
    stop: async () => {
      await Promise.all([openSky.stop(), gitHub.stop(), linkedIn.stop()]);
    },
  };
}
