import { REACTIVATE } from './change-member.ts';
import { memberCallable } from './member-callable.ts';

/** Restores the role of members who were suspended or removed. */
export const reactivateMember = memberCallable(REACTIVATE);
