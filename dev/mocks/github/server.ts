import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { HOST } from '../../lib/hosts.ts';
import { type Answer, json, send, textOf } from '../server/answer.ts';
import { serveMock } from '../server/serve.ts';
import {
  faultAnswer,
  faultSchema,
  type GitHubFault,
  type GitHubFaultInput,
  gitHubError,
} from './faults.ts';
import {
  GITHUB_ORG_TOKEN,
  GITHUB_ORGANISATION,
  GITHUB_TEAM,
  type GitHubUser,
  People,
  type TeamState,
} from './people.ts';

const MAX_PER_PAGE = 100;
const RATE_LIMIT = 5_000;
const TEAM = `/orgs/${GITHUB_ORGANISATION}/teams/${GITHUB_TEAM}`;

export interface GitHub {
  /** Root of the API, such as `https://api.github.com`. */
  readonly url: string;
  readonly people: People;
  /** Paths of the calls since the log was last cleared, oldest first. */
  readonly log: string[];
  setFaults(faults: readonly GitHubFaultInput[]): void;
  stop(): Promise<void>;
}

/**
 * Starts a server with the subset of GitHub's REST API that Nest uses. Tests in other processes set
 * its faults at `/admin/faults`, the team at `/admin/team`, and read `/admin/log`.
 */
export async function startGitHub({ port = 0 }: { port?: number } = {}): Promise<GitHub> {
  const people = new People();
  const log: string[] = [];
  let faults: GitHubFault[] = [];
  let used = 0;

  const setFaults = (inputs: readonly GitHubFaultInput[]) => {
    faults = inputs.map((input) => faultSchema.parse(input));
  };

  function strike(): GitHubFault | null {
    const [fault] = faults;
    if (!fault) return null;
    if (fault.times !== undefined) {
      const times = fault.times - 1;
      faults = times > 0 ? [{ ...fault, times }, ...faults.slice(1)] : faults.slice(1);
    }
    return fault;
  }

  function api(request: IncomingMessage, { pathname, searchParams, origin }: URL): Answer {
    const token = /^(?:Bearer|token) (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) return gitHubError(401, 'Requires authentication');
    const owner = people.ownerOf(token);
    if (!owner && token !== GITHUB_ORG_TOKEN) return gitHubError(401, 'Bad credentials');
    if (request.method !== 'GET') return gitHubError(404, 'Not Found');
    // For anybody outside the organisation, its teams do not exist.
    const seesTeam = owner === null || people.stateOf(owner.login) === 'active';
    if (pathname === '/user' && owner) return json(200, userBody(owner, origin));
    const byId = /^\/user\/(\d+)$/.exec(pathname)?.[1];
    const user = byId ? people.byId(Number(byId)) : null;
    if (user) return json(200, userBody(user, origin));
    if (pathname === `/user/memberships/orgs/${GITHUB_ORGANISATION}` && owner) {
      const state = people.stateOf(owner.login);
      return state ? json(200, { url: origin + pathname, state, role: 'member' }) : notFound();
    }
    const login = /\/memberships\/([^/]+)$/.exec(pathname)?.[1];
    if (login && pathname === `${TEAM}/memberships/${login}`) {
      const state = people.stateOf(login);
      const isSelf = owner?.login === login.toLowerCase();
      if (!state || !(seesTeam || isSelf)) return notFound();
      return json(200, { url: origin + pathname, role: 'member', state });
    }
    if (pathname === `${TEAM}/members` && seesTeam) return members(searchParams, origin + pathname);
    return notFound();
  }

  function members(params: URLSearchParams, url: string): Answer {
    const size = Math.min(Number(params.get('per_page') ?? 30), MAX_PER_PAGE);
    const page = Number(params.get('page') ?? 1);
    const all = people.members;
    const hasNext = page * size < all.length;
    return json(
      200,
      all
        .slice((page - 1) * size, page * size)
        .map(({ login, id }) => ({ login, id, type: 'User' })),
      hasNext ? { link: `<${url}?per_page=${size}&page=${page + 1}>; rel="next"` } : {},
    );
  }

  async function admin(request: IncomingMessage, path: string): Promise<Answer> {
    const body = request.method === 'POST' ? JSON.parse(await textOf(request)) : null;
    if (path === '/admin/faults') setFaults(body ? [body].flat() : []);
    else if (path === '/admin/team') {
      const { login, state } = body as { login: string; state: TeamState | null };
      people.setState(login, state);
    } else if (path === '/admin/log') {
      const calls = [...log];
      if (request.method === 'DELETE') log.length = 0;
      return json(200, calls);
    } else if (path === '/admin/reset') {
      people.reset();
      setFaults([]);
    } else return notFound();
    return json(200, {});
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (url.pathname.startsWith('/admin/')) {
      return send(request, response, await admin(request, url.pathname));
    }
    log.push(url.pathname);
    used = (used + 1) % RATE_LIMIT;
    const fault = strike();
    if (fault?.kind === 'slow') await pause(fault.delayMs, undefined, { ref: false });
    if (fault?.kind === 'hang-up') {
      request.socket.destroy();
      return;
    }
    const nowS = Date.now() / 1000;
    const answer = (fault && faultAnswer(fault, nowS)) ?? api(request, url);
    const body =
      fault?.kind === 'truncated' ? answer.body.slice(0, answer.body.length / 2) : answer.body;
    await send(request, response, {
      ...answer,
      body,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'x-github-media-type': 'github.v3; format=json',
        'x-ratelimit-limit': String(RATE_LIMIT),
        'x-ratelimit-remaining': String(RATE_LIMIT - used),
        'x-ratelimit-used': String(used),
        'x-ratelimit-reset': String(Math.ceil(nowS) + 3_600),
        'x-ratelimit-resource': 'core',
        ...answer.headers,
      },
    });
  }

  const served = await serveMock(serve, port);
  return {
    url: gitHubUrl(served.port),
    people,
    log,
    setFaults,
    stop: served.stop,
  };
}

export const gitHubUrl = (port: number) => `http://${HOST}:${port}`;

const notFound = () => gitHubError(404, 'Not Found');

const userBody = ({ id, login, name, email }: GitHubUser, origin: string) => ({
  login,
  id,
  url: `${origin}/users/${login}`,
  html_url: `https://github.com/${login}`,
  avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
  type: 'User',
  name,
  email,
});
