import { choice, type SearchOf, searchSchema, text } from '@/lib/search-schema.ts';

const ACTION_MODES = [
  'signIn',
  'verifyEmail',
  'resetPassword',
  'recoverEmail',
  'verifyAndChangeEmail',
] as const;

/** Only addresses of this console: `//elsewhere.example` would leave it. */
const PATH = /^\/(?![/\\])/;
export const redirectField = text({ max: 2_000, matches: PATH });

/** What Firebase puts into the links of its mails. */
export const actionSearchSchema = searchSchema({
  mode: choice(ACTION_MODES),
  oobCode: text({ min: 1, max: 500 }),
  apiKey: text({ max: 200 }),
  continueUrl: text({ max: 3_000 }),
  lang: text({ max: 20 }),
  redirect: redirectField,
});
export type ActionSearch = SearchOf<typeof actionSearchSchema>;

/**
 * Where to go after a link was used: the page that it was asked for on, if that is one of this
 * console. A link leads here either straight or through Firebase's own handler, so the page stands
 * in `redirect`, or in the address to go on to, or is that address.
 */
export function nextPath(search: ActionSearch, origin: string): string {
  if (search.redirect) return search.redirect;
  if (!search.continueUrl || !URL.canParse(search.continueUrl)) return '/';
  const next = new URL(search.continueUrl);
  if (next.origin !== origin) return '/';
  if (next.pathname !== '/auth/action') return `${next.pathname}${next.search}`;
  return redirectField(next.searchParams.get('redirect')) ?? '/';
}

/** The same link, leading to this console instead of to Firebase's own handler. */
export function onThisConsole(link: string): string {
  return `/auth/action${new URL(link).search}`;
}
