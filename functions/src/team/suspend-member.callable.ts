import { SUSPEND } from './change-member.ts';
import { memberCallable } from './member-callable.ts';

/** Revokes all permissions of members until they are reactivated. */
export const suspendMember = memberCallable(SUSPEND);
