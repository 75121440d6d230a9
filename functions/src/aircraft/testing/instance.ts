import { ALL_PERMISSIONS, type Permission, type Tier } from '@nest/model';
import { httpApi } from '../../platform/http-api.ts';
import { httpGuard } from '../../platform/http-guard.ts';
import { aircraftRoutes } from '../api/aircraft-routes.ts';
import { PastSnapshots } from '../archive/past-snapshots.ts';
import { SnapshotArchive } from '../archive/snapshot-archive.ts';
import { TrackStore, type TrackStoreOptions } from '../archive/track-store.ts';
import { OpenSkyClient } from '../opensky/opensky-client.ts';
import { TokenSource } from '../opensky/opensky-token.ts';
import type { TokenRepository } from '../opensky/token-repository.ts';
import type { SnapshotRepository } from '../snapshot/snapshot-repository.ts';
import { SnapshotService } from '../snapshot/snapshot-service.ts';
import { type FakeClock, MemoryFiles, MemoryTokenRecords } from './memory.ts';

export interface InstanceOptions {
  url: string;
  tokenUrl: string;
  records: SnapshotRepository;
  clock: FakeClock;
  tier?: Tier;
  tokens?: TokenRepository;
  files?: MemoryFiles;
  db?: TrackStoreOptions['db'];
  limitMs?: number;
  clientId?: string;
  clientSecret?: string;
  name?: string;
  /** Default: advances the clock and returns immediately. */
  sleep?: (ms: number) => Promise<void>;
}

/** Test tokens: `uid` has all permissions, `uid:permission` has that one. */
const identify = async (token: string) => {
  const [uid = '', permission] = token.split(':');
  if (uid === 'bad') throw new Error('this token is not valid');
  const permissions = permission ? [permission as Permission] : ALL_PERMISSIONS;
  return { uid, permissions, expiresAtMs: Number.POSITIVE_INFINITY };
};

/** One instance of the functions with its own memory, wired as in a deployment. */
export function startInstance(options: InstanceOptions) {
  const {
    url,
    tokenUrl,
    records,
    clock,
    limitMs = 5_000,
    name = 'one',
    sleep = clock.sleep,
  } = options;
  const tokens = new TokenSource({
    url: tokenUrl,
    clientId: options.clientId ?? 'nest-demo',
    clientSecret: () => options.clientSecret ?? 'nest-demo-secret',
    records: options.tokens ?? new MemoryTokenRecords(),
    instance: name,
    clock: clock.now,
    sleep,
    limitMs,
  });
  const client = new OpenSkyClient({ url, tokens, limitMs });
  const sky = new SnapshotService({
    records,
    client,
    simulated: false,
    clock: clock.now,
    sleep,
  });
  const archive = new SnapshotArchive(options.files ?? new MemoryFiles());
  const past = new PastSnapshots({ sky, archive, client, clock: clock.now });
  const db = options.db ?? ({} as TrackStoreOptions['db']);
  const tracks = new TrackStore({ db, sky, client, clock: clock.now });
  const guard = httpGuard({ verifyIdToken: identify, verifyAppCheck: null, verifyEdge: null });
  const app = httpApi({ guard, permission: 'aircraft.read', origins: () => [] });
  const bodies = keepBodies(app);
  app.route(
    '/',
    aircraftRoutes(guard, () => ({ sky, past, tracks, clock: clock.now })),
  );
  const api = async (request: Request): Promise<TestResponse> => {
    const response = await app.fetch(request);
    const headers = Object.fromEntries(response.headers);
    const body = bodies.get(request) ?? null;
    return { status: response.status, headers, body };
  };
  return { sky, client, archive, past, tracks, api };
}

/** A response as tests check it; its body is the bytes that the route returned, not a copy. */
export interface TestResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array | null;
}

function keepBodies(app: ReturnType<typeof httpApi>): WeakMap<Request, TestResponse['body']> {
  const bodies = new WeakMap<Request, TestResponse['body']>();
  app.use((c, next) => {
    const { newResponse } = c;
    c.newResponse = ((...args: Parameters<typeof newResponse>) => {
      bodies.set(c.req.raw, args[0] as TestResponse['body']);
      return newResponse(...args);
    }) as typeof newResponse;
    return next();
  });
  return bodies;
}

/** An API request from its URL, as a client would send it. */
export const requestOf = (
  address: string,
  headers: Record<string, string> = { authorization: 'Bearer chiara' },
): Request => new Request(new URL(address, 'http://api'), { headers });

export const jsonOf = ({ body }: TestResponse): Record<string, unknown> =>
  JSON.parse(Buffer.from(body ?? '{}').toString()) as Record<string, unknown>;
