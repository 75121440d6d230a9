import { z } from 'zod';

export const ACTION_MODES = [
  'signIn',
  'verifyEmail',
  'resetPassword',
  'recoverEmail',
  'verifyAndChangeEmail',
] as const;
export type ActionMode = (typeof ACTION_MODES)[number];

/** Only addresses of this console: `//elsewhere.example` would leave it. */
const PATH = /^\/(?![/\\])/;
export const redirectSchema = z.string().regex(PATH).max(2_000).optional().catch(undefined);

/** What Firebase puts into the links of its mails. */
export const actionSearchSchema = z.object({
  mode: z.enum(ACTION_MODES).optional().catch(undefined),
  oobCode: z.string().min(1).max(500).optional().catch(undefined),
  apiKey: z.string().max(200).optional().catch(undefined),
  continueUrl: z.string().max(3_000).optional().catch(undefined),
  lang: z.string().max(20).optional().catch(undefined),
  redirect: redirectSchema,
});
export type ActionSearch = z.infer<typeof actionSearchSchema>;

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
  return redirectSchema.parse(next.searchParams.get('redirect') ?? undefined) ?? '/';
}

/** The same link, leading to this console instead of to Firebase's own handler. */
export function onThisConsole(link: string): string {
  return `/auth/action${new URL(link).search}`;
}
