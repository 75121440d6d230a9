import { z } from 'zod';

/** What LinkedIn answers with: a code for us, or why there is none. */
export const linkedInSearchSchema = z.object({
  code: z.string().min(1).max(2_000).optional().catch(undefined),
  state: z.string().min(1).max(2_000).optional().catch(undefined),
  error: z.string().max(200).optional().catch(undefined),
});
export type LinkedInSearch = z.infer<typeof linkedInSearchSchema>;
