import { choice, type SearchOf, searchSchema } from '@/platform/search-schema.ts';
import { DOOR_REASONS } from '@/platform/session/sign-out.ts';
import { redirectField } from './action/action-link.ts';

export const signInSearchSchema = searchSchema({
  redirect: redirectField,
  reason: choice(DOOR_REASONS),
});
export type SignInSearch = SearchOf<typeof signInSearchSchema>;

export const registerSearchSchema = searchSchema({ redirect: redirectField });
