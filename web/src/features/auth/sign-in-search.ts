import { choice, type SearchOf, searchSchema } from '@/lib/search-schema.ts';
import { SIGN_OUT_REASONS } from '@/lib/session/sign-out.ts';
import { redirectField } from './email-actions/action-link.ts';

export const signInSearchSchema = searchSchema({
  redirect: redirectField,
  reason: choice(SIGN_OUT_REASONS),
});
export type SignInSearch = SearchOf<typeof signInSearchSchema>;

export const registerSearchSchema = searchSchema({ redirect: redirectField });
