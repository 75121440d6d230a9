import { REMOVE } from './change-member.ts';
import { memberCallable } from './member-callable.ts';

/** Ends a membership. The document stays: records name those who made them. */
export const removeMember = memberCallable(REMOVE);
