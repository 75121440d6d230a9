import { id, type SearchOf, searchSchema } from '@/lib/search-schema.ts';
import { actionSearchSchema } from './email-actions/action-link.ts';

/** What an invitation's link says, and what Firebase's own handler adds to it. */
export const joinSearchSchema = searchSchema({
  invitation: id,
  mode: actionSearchSchema.fields.mode,
  oobCode: actionSearchSchema.fields.oobCode,
});
export type JoinSearch = SearchOf<typeof joinSearchSchema>;
