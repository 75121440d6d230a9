import { consolePath } from '@/lib/console-path.ts';
import { choice, id, type SearchOf, searchSchema, text } from '@/lib/search-schema.ts';
import { SIGN_OUT_REASONS } from '@/lib/session/sign-out.ts';
import { actionSearchSchema } from './email-actions/action-link.ts';

export const signInSearchSchema = searchSchema({
  redirect: consolePath,
  reason: choice(SIGN_OUT_REASONS),
});
export type SignInSearch = SearchOf<typeof signInSearchSchema>;

export const registerSearchSchema = searchSchema({ redirect: consolePath });

/** The parameters of an invitation's link, including those that Firebase's own handler adds. */
export const joinSearchSchema = searchSchema({
  invitation: id,
  mode: actionSearchSchema.fields.mode,
  oobCode: actionSearchSchema.fields.oobCode,
});
export type JoinSearch = SearchOf<typeof joinSearchSchema>;

/** LinkedIn's response: a code, or an error. */
export const linkedInSearchSchema = searchSchema({
  code: text({ min: 1, max: 2_000 }),
  state: text({ min: 1, max: 2_000 }),
  error: text({ max: 200 }),
});
export type LinkedInSearch = SearchOf<typeof linkedInSearchSchema>;
