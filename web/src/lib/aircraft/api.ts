import { appCheckHeader } from '../firebase/app-check.ts';
import { isOnline } from '../online.ts';
import { type AircraftProblem, deviceProblem, problemOf } from './aircraft-problem.ts';

export interface ApiDeps {
  fetch: typeof fetch;
  /** The signed-in user's ID token. */
  token(force: boolean): Promise<string>;
  /** The header of App Check, if that is on. */
  appCheckHeader?(): Promise<Record<string, string>>;
  isOnline(): boolean;
}

export type ApiAnswer =
  | { ok: true; response: Response }
  | { ok: false; response: Response | null; problem: AircraftProblem };

/**
 * Calls the aircraft API on this site's own origin. A refused token is renewed once. Only throws on
 * abort.
 */
export async function callApi(
  path: string,
  deps: ApiDeps,
  options: { etag?: string | null; signal?: AbortSignal; cache?: RequestCache } = {},
): Promise<ApiAnswer> {
  // The revision is compared by hand, so that a 304 is visible as one.
  const { etag, signal, cache = 'no-store' } = options;
  const ask = async (force: boolean) =>
    deps.fetch(`/api${path}`, {
      headers: {
        authorization: `Bearer ${await deps.token(force)}`,
        ...(await deps.appCheckHeader?.()),
        ...(etag && { 'if-none-match': etag }),
      },
      cache,
      ...(signal && { signal }),
    });
  try {
    let response = await ask(false);
    if (response.status === 401) response = await ask(true);
    if (response.status === 304 || response.ok) return { ok: true, response };
    return { ok: false, response, problem: await problemOf(response) };
  } catch (error) {
    if (signal?.aborted) throw error;
    const kind = deps.isOnline() ? 'unreachable' : 'offline';
    return { ok: false, response: null, problem: deviceProblem(kind) };
  }
}

export const browserDeps = (token: ApiDeps['token']): ApiDeps => ({
  fetch: (...request) => fetch(...request),
  token,
  appCheckHeader,
  isOnline,
});
