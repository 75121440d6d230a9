import { consolePath, pathOnConsole } from '@/lib/console-path.ts';
import { choice, type SearchOf, searchSchema, text } from '@/lib/search-schema.ts';

const ACTION_MODES = [
  'signIn',
  'verifyEmail',
  'resetPassword',
  'recoverEmail',
  'verifyAndChangeEmail',
] as const;

/** Firebase's parameters in the links of its mails. */
export const actionSearchSchema = searchSchema({
  mode: choice(ACTION_MODES),
  oobCode: text({ min: 1, max: 500 }),
  apiKey: text({ max: 200 }),
  continueUrl: text({ max: 3_000 }),
  lang: text({ max: 20 }),
  redirect: consolePath,
});
export type ActionSearch = SearchOf<typeof actionSearchSchema>;

/**
 * The next page after a link was used: the page on which it was requested, if it is one of this
 * console. A link leads here either directly or through Firebase's own handler, so the page is in
 * `redirect`, or in the continue URL, or is that URL.
 */
export function nextPath(search: ActionSearch, origin: string): string {
  if (search.redirect) return search.redirect;
  const next = pathOnConsole(search.continueUrl, origin) ?? '/';
  const { pathname, searchParams } = new URL(next, origin);
  return pathname === '/auth/action' ? (consolePath(searchParams.get('redirect')) ?? '/') : next;
}

/** The same link, to this console instead of Firebase's own handler. */
export function onThisConsole(link: string): string {
  return `/auth/action${new URL(link).search}`;
}
