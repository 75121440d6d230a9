import { id, type SearchOf, searchSchema } from '@/lib/search-schema.ts';
import { actionSearchSchema } from './email-actions/action-link.ts';

/** The parameters of an invitation's link, including those that Firebase's own handler adds. */
export const joinSearchSchema = searchSchema({
  invitation: id,
  mode: actionSearchSchema.fields.mode,
  oobCode: actionSearchSchema.fields.oobCode,
});
export type JoinSearch = SearchOf<typeof joinSearchSchema>;
