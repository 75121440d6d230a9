import { fork } from 'node:child_process';
import { Agent, get } from 'node:http';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('./server.ts', import.meta.url));
const IN_FLIGHT = 4;
/** Enough members that none reaches a member's rate limit. */
const REQUESTS_PER_MEMBER = 50;
const WARM_UP = 300;

export interface Latency {
  p50: number;
  p99: number;
}
export type Round = Record<'ours' | 'bare', Latency>;

const quantile = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

function summary(times: number[]): Latency {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
}

/**
 * Milliseconds until the last byte, on persistent connections. Within a round the two sides
 * alternate request by request, so that other load on the machine affects both alike.
 */
export async function measureLatency(options: {
  rounds: number;
  requests: number;
  naiveRequests: number;
}): Promise<{ rounds: Round[]; naive: Latency; bytes: number }> {
  const child = fork(SERVER, [], { execArgv: ['--import', 'tsx'], stdio: 'inherit' });
  const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT });
  try {
    const ready = await new Promise<{ port: number; bytes: number }>((resolve, reject) => {
      child.once('message', (message) => resolve(message as { port: number; bytes: number }));
      child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
    let sent = 0;
    const time = (path: string) =>
      new Promise<number>((resolve, reject) => {
        const member = `member-${Math.floor(sent++ / REQUESTS_PER_MEMBER)}`;
        const headers = { authorization: `Bearer ${member}`, 'accept-encoding': 'gzip, br' };
        const began = performance.now();
        get({ port: ready.port, path, agent, headers }, (response) => {
          let bytes = 0;
          response.on('data', (chunk: Buffer) => {
            bytes += chunk.length;
          });
          response.on('end', () => {
            const isWhole = path === '/naive' || bytes === ready.bytes;
            if (response.statusCode === 200 && isWhole) resolve(performance.now() - began);
            else reject(new Error(`${path} answered ${response.statusCode} with ${bytes} bytes`));
          });
        }).once('error', reject);
      });
    const round = async (requests: number): Promise<Round> => {
      const times = { ours: [] as number[], bare: [] as number[] };
      const worker = async (index: number) => {
        for (let n = index; n < requests; n += IN_FLIGHT) {
          const order = n % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const);
          for (const side of order) {
            times[side].push(await time(side === 'ours' ? '/aircraft' : '/bare'));
          }
        }
      };
      await Promise.all(Array.from({ length: IN_FLIGHT }, (_, index) => worker(index)));
      return { ours: summary(times.ours), bare: summary(times.bare) };
    };
    await round(WARM_UP);
    const rounds: Round[] = [];
    for (let n = 0; n < options.rounds; n++) rounds.push(await round(options.requests));
    const naive: number[] = [];
    for (let n = 0; n < options.naiveRequests; n++) naive.push(await time('/naive'));
    return { rounds, naive: summary(naive), bytes: ready.bytes };
  } finally {
    agent.destroy();
    child.disconnect();
  }
}
