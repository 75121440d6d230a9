import { z } from 'zod';
import { DOOR_REASONS } from '@/platform/session/sign-out.ts';
import { redirectSchema } from './action/action-link.ts';

export const signInSearchSchema = z.object({
  redirect: redirectSchema,
  reason: z.enum(DOOR_REASONS).optional().catch(undefined),
});
export type SignInSearch = z.infer<typeof signInSearchSchema>;
