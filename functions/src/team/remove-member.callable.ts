import { REMOVE } from './change-member.ts';
import { memberCallable } from './member-callable.ts';

/** Ends a membership. The document stays because records refer to their authors. */
export const removeMember = memberCallable(REMOVE);
