import { SUSPEND } from './change-member.ts';
import { memberCallable } from './member-callable.ts';

/** Takes all rights from members until they are reactivated. */
export const suspendMember = memberCallable(SUSPEND);
