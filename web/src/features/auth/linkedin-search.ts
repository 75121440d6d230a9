import { type SearchOf, searchSchema, text } from '@/lib/search-schema.ts';

/** What LinkedIn answers with: a code for us, or why there is none. */
export const linkedInSearchSchema = searchSchema({
  code: text({ min: 1, max: 2_000 }),
  state: text({ min: 1, max: 2_000 }),
  error: text({ max: 200 }),
});
export type LinkedInSearch = SearchOf<typeof linkedInSearchSchema>;
