import { type SearchOf, searchSchema, text } from '@/lib/search-schema.ts';

/** LinkedIn's response: a code, or an error. */
export const linkedInSearchSchema = searchSchema({
  code: text({ min: 1, max: 2_000 }),
  state: text({ min: 1, max: 2_000 }),
  error: text({ max: 200 }),
});
export type LinkedInSearch = SearchOf<typeof linkedInSearchSchema>;
