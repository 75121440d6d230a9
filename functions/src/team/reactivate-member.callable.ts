import { REACTIVATE } from './change-member.ts';
import { memberCallable } from './member-callable.ts';

/** Gives members who were suspended or removed their role back. */
export const reactivateMember = memberCallable(REACTIVATE);
