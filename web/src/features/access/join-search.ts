import { idSchema } from '@nest/model';
import { z } from 'zod';
import { actionSearchSchema } from './action/action-link.ts';

/** What an invitation's link says, and what Firebase's own handler adds to it. */
export const joinSearchSchema = z.object({
  invitation: idSchema.optional().catch(undefined),
  mode: actionSearchSchema.shape.mode,
  oobCode: actionSearchSchema.shape.oobCode,
});
export type JoinSearch = z.infer<typeof joinSearchSchema>;
