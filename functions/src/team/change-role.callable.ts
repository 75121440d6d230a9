import { changeRoleSchema } from '@nest/model';
import { firestore } from '../platform/admin.ts';
import { onCall } from '../platform/callable.ts';
import { requireMember, requireStepUp, validInput } from '../platform/guard.ts';
import { CALLABLE } from '../platform/options.ts';
import { toRole } from './change-member.ts';
import { changeMembers } from './member-callable.ts';

/** Gives members another role. */
export const changeRole = onCall(CALLABLE, async (request) => {
  await requireMember(request, 'roles.manage', firestore());
  requireStepUp(request);
  const { role, ...call } = validInput(changeRoleSchema, request.data);
  return changeMembers(request, toRole(role), call);
});
