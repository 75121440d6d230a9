import { z } from 'zod';
import { permissionSchema } from '../auth/permission.ts';
import { idSchema, integer, text } from '../fields.ts';
import { INVITATION_DAYS } from '../team/invitation.ts';
import { normalEmailSchema } from '../team/normal-email.ts';
import { callResultsSchema, distinctList } from './call-results.ts';
import { defineCalls } from './define-calls.ts';

/** Members, addresses or invitations that one call may name. */
export const MAX_TEAM_CALL = 50;

export const inviteMemberSchema = z.strictObject({
  emails: distinctList(normalEmailSchema, MAX_TEAM_CALL),
  role: idSchema,
  note: text(0, 500).default(''),
  days: integer(INVITATION_DAYS.min, INVITATION_DAYS.max).default(INVITATION_DAYS.default),
});
export type InviteMember = z.input<typeof inviteMemberSchema>;

const invitationCallSchema = z.strictObject({
  invitationIds: distinctList(idSchema, MAX_TEAM_CALL),
});

export const memberCallSchema = z.strictObject({
  uids: distinctList(idSchema, MAX_TEAM_CALL),
  reason: text(0, 500).default(''),
});
export type MemberCall = z.input<typeof memberCallSchema>;

/** Ids of custom roles are short, so that claims stay well below their 1,000 bytes. */
export const customRoleIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be 1 to 40 lower-case letters, digits or hyphens');

/** Without an id a new role is made. */
export const saveRoleSchema = z.strictObject({
  roleId: customRoleIdSchema.nullable(),
  name: text(1, 60),
  description: text(0, 300),
  permissions: z
    .array(permissionSchema)
    .refine((list) => new Set(list).size === list.length, 'must not repeat a permission'),
  /** What the role granted when it was opened; a save over another's change is refused. */
  seen: z.array(permissionSchema).optional(),
});
export type SaveRole = z.input<typeof saveRoleSchema>;

/** Callables of members, invitations and roles. What gives a role or takes rights asks for a factor. */
export const TEAM_CALLS = defineCalls({
  inviteMember: {
    access: 'members.manage',
    factor: 'step-up',
    input: inviteMemberSchema,
    output: callResultsSchema,
  },
  resendInvitation: {
    access: 'members.manage',
    factor: 'step-up',
    input: invitationCallSchema,
    output: callResultsSchema,
  },
  /** It reduces risk, so it requires no second factor. */
  withdrawInvitation: {
    access: 'members.manage',
    factor: 'none',
    input: invitationCallSchema,
    output: callResultsSchema,
  },
  changeRole: {
    access: 'roles.manage',
    factor: 'step-up',
    input: memberCallSchema.extend({ role: idSchema }),
    output: callResultsSchema,
  },
  suspendMember: {
    access: 'members.manage',
    factor: 'step-up',
    input: memberCallSchema,
    output: callResultsSchema,
  },
  reactivateMember: {
    access: 'members.manage',
    factor: 'step-up',
    input: memberCallSchema,
    output: callResultsSchema,
  },
  removeMember: {
    access: 'members.manage',
    factor: 'step-up',
    input: memberCallSchema,
    output: callResultsSchema,
  },
  saveRole: {
    access: 'roles.manage',
    factor: 'step-up',
    input: saveRoleSchema,
    output: z.strictObject({ roleId: z.string() }),
  },
  deleteRole: {
    access: 'roles.manage',
    factor: 'step-up',
    input: z.strictObject({ roleId: customRoleIdSchema }),
    output: z.strictObject({ roleId: z.string() }),
  },
});
