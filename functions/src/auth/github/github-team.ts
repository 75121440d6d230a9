import type { TeamConfig } from '../auth-config.ts';

/** Blocking functions have 7 s, including a cold start. */
const GITHUB_TIMEOUT_MS = 3_000;
const API_VERSION = '2022-11-28';

/** GitHub's response about an account's team membership. */
export type TeamAnswer =
  | { standing: 'active'; login: string; accountId: string }
  /** Invited but not yet accepted. */
  | { standing: 'pending' }
  | { standing: 'absent' }
  /** The token is invalid or no longer valid. */
  | { standing: 'unauthorised' }
  /** No answer from GitHub: down, slow, over a limit, or not allowed to tell. */
  | { standing: 'unknown'; why: string };

/** Whose membership is checked. */
export interface TeamQuestion {
  /** The person's own token. */
  token: string;
  /** Null: GitHub is asked for the token's owner. */
  login: string | null;
  accountId: string | null;
}

/**
 * Asks GitHub with the person's own token whether they are in the team. See
 * https://docs.github.com/rest/teams/members#get-team-membership-for-a-user, where 404 can mean
 * "not in the team", "no such team" or "not visible to you".
 */
export async function askTeam(
  config: TeamConfig,
  { token, login, accountId }: TeamQuestion,
  timeoutMs = GITHUB_TIMEOUT_MS,
): Promise<TeamAnswer> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const who = login ? { login, accountId } : await ownerOf(config, token, signal);
    if ('standing' in who) return who;
    const path = `orgs/${config.organisation}/teams/${config.team}/memberships/${who.login}`;
    const response = await askGitHub(config, path, token, signal);
    const problem = problemOf(response, await response.text());
    if (typeof problem !== 'string') return problem;
    const { state } = JSON.parse(problem) as { state?: string };
    if (state === 'pending') return { standing: 'pending' };
    if (state !== 'active') return { standing: 'unknown', why: `state ${state}` };
    return { standing: 'active', login: who.login, accountId: who.accountId ?? who.login };
  } catch (error) {
    return { standing: 'unknown', why: signal.aborted ? 'no answer in time' : String(error) };
  }
}

async function ownerOf(config: TeamConfig, token: string, signal: AbortSignal) {
  const response = await askGitHub(config, 'user', token, signal);
  const body = problemOf(response, await response.text());
  if (typeof body !== 'string') return body;
  const { login, id } = JSON.parse(body) as { login: string; id: number };
  return { login, accountId: String(id) };
}

export function askGitHub(
  { apiUrl }: Pick<TeamConfig, 'apiUrl'>,
  path: string,
  token: string,
  signal: AbortSignal,
  query: Record<string, number> = {},
): Promise<Response> {
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'user-agent': 'nest',
    'x-github-api-version': API_VERSION,
  };
  const url = new URL(`${apiUrl}/${path.split('/').map(encodeURIComponent).join('/')}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return fetch(url, { headers, signal });
}

/** The body of a successful response, or the meaning of a failed one. */
function problemOf(response: Response, body: string): string | TeamAnswer {
  const { status, headers } = response;
  if (status === 200) return body;
  if (status === 404) return { standing: 'absent' };
  if (status === 401) return { standing: 'unauthorised' };
  if (status === 403) {
    if (isRateLimit(headers, body)) return { standing: 'unknown', why: 'rate limit' };
    // The organisation is hidden from the app, or requires a new single sign-on: no decision.
    if (headers.has('x-github-sso') || /access restrictions|SAML/i.test(body)) {
      return { standing: 'unknown', why: 'not allowed to ask' };
    }
    return { standing: 'absent' };
  }
  return { standing: 'unknown', why: `status ${status}` };
}

/** GitHub returns 403 or 429 for too many requests, and 403 for a missing permission. */
function isRateLimit(headers: Headers, body: string): boolean {
  return (
    headers.get('x-ratelimit-remaining') === '0' ||
    headers.has('retry-after') ||
    /rate limit/i.test(body)
  );
}
