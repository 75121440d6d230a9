import { z } from 'zod';
import { permissionSchema } from '../auth/permission.ts';
import { idSchema, integer, text } from '../fields.ts';
import { INVITATION_DAYS } from './invitation.ts';
import { normalEmailSchema } from './normal-email.ts';

/** Members, addresses or invitations that one call may name. */
export const MAX_TEAM_CALL = 50;

const distinct = <T extends z.ZodType<string>>(item: T) =>
  z
    .array(item)
    .min(1, 'must name at least one')
    .max(MAX_TEAM_CALL, `must name at most ${MAX_TEAM_CALL}`)
    .refine((list) => new Set(list).size === list.length, 'must not repeat one');

/** Input of the `inviteMember` callable. */
export const inviteMemberSchema = z.strictObject({
  emails: distinct(normalEmailSchema),
  role: idSchema,
  note: text(0, 500).default(''),
  days: integer(INVITATION_DAYS.min, INVITATION_DAYS.max).default(INVITATION_DAYS.default),
});
export type InviteMember = z.input<typeof inviteMemberSchema>;

/** Input of the `resendInvitation` and `withdrawInvitation` callables. */
export const invitationCallSchema = z.strictObject({ invitationIds: distinct(idSchema) });
export type InvitationCall = z.input<typeof invitationCallSchema>;

/** Input of the `suspendMember`, `reactivateMember` and `removeMember` callables. */
export const memberCallSchema = z.strictObject({
  uids: distinct(idSchema),
  reason: text(0, 500).default(''),
});
export type MemberCall = z.input<typeof memberCallSchema>;

/** Input of the `changeRole` callable. */
export const changeRoleSchema = memberCallSchema.extend({ role: idSchema });
export type ChangeRole = z.input<typeof changeRoleSchema>;

/** Ids of custom roles are short, so that claims stay well below their 1,000 bytes. */
export const customRoleIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be 1 to 40 lower-case letters, digits or hyphens');

/** Input of the `saveRole` callable; without an id, it creates a role. */
export const saveRoleSchema = z.strictObject({
  roleId: customRoleIdSchema.nullable(),
  name: text(1, 60),
  description: text(0, 300),
  permissions: z
    .array(permissionSchema)
    .refine((list) => new Set(list).size === list.length, 'must not repeat a permission'),
  /** The permissions of the role when it was opened; a save over another's change is refused. */
  seen: z.array(permissionSchema).optional(),
});
export type SaveRole = z.input<typeof saveRoleSchema>;

/** Input of the `deleteRole` callable. */
export const deleteRoleSchema = z.strictObject({ roleId: customRoleIdSchema });
export type DeleteRole = z.input<typeof deleteRoleSchema>;

/**
 * The result for one member, address or invitation of a call. Each succeeds or fails independently,
 * so one failure does not block the others.
 */
export const callResultSchema = z.strictObject({
  /** The requested uid, address or invitation id. */
  id: z.string(),
  done: z.boolean(),
  /** Why it failed, as a sentence for the caller; empty if done. */
  message: z.string(),
  /** The invitation that was created or sent again. */
  invitationId: z.string().optional(),
});
export type CallResult = z.infer<typeof callResultSchema>;
export const callResultsSchema = z.strictObject({ results: z.array(callResultSchema) });
