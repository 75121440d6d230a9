import { z } from 'zod';

/** Only addresses of this console: `//elsewhere.example` would leave it. */
export const signInSearchSchema = z.object({
  redirect: z
    .string()
    .regex(/^\/(?![/\\])/)
    .max(2_000)
    .optional()
    .catch(undefined),
});
