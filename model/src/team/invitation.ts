import { z } from 'zod';
import { idSchema, integer, text } from '../fields.ts';
import { stampFields } from '../metadata.ts';
import { timestampSchema } from '../time.ts';
import { normalEmailSchema } from './normal-email.ts';

export const INVITATIONS_COLLECTION = 'invitations';
export const invitationPath = (invitationId: string) => `${INVITATIONS_COLLECTION}/${invitationId}`;
/** Path of an invitation in the console; also the mail's continue URL. */
export const invitationLink = (invitationId: string) => `/join?invitation=${invitationId}`;

/** Whether a pending invitation is still valid follows from `expiresAt`; see {@link toCurrentStatus}. */
const INVITATION_STATUSES = ['pending', 'accepted', 'withdrawn'] as const;
export type InvitationStatus = (typeof INVITATION_STATUSES)[number];
/** What is shown and searched: the stored status, or `expired`. */
export const CURRENT_INVITATION_STATUSES = ['pending', 'expired', 'accepted', 'withdrawn'] as const;
export type CurrentInvitationStatus = (typeof CURRENT_INVITATION_STATUSES)[number];

/** Days for which an invitation is valid; sending it again restarts them. */
export const INVITATION_DAYS = { min: 1, max: 90, default: 14 } as const;

/**
 * An invitation for one address; `invitations/{id}`. Only functions write it. Its id, which is in
 * the link, cannot be guessed.
 */
export const invitationSchema = z.strictObject({
  email: normalEmailSchema,
  role: idSchema,
  /** For the team: who this is and why. Firebase sends the mail, without our text. */
  note: text(0, 500),
  status: z.enum(INVITATION_STATUSES),
  expiresAt: timestampSchema,
  sentCount: integer(1, 1_000),
  lastSentAt: timestampSchema,
  /** The member that it created. */
  acceptedBy: idSchema.nullable(),
  ...stampFields,
});
export type Invitation = z.infer<typeof invitationSchema>;

/** The status of an invitation at an instant, in ms since 1970. */
export function toCurrentStatus(
  { status, expiresAt }: Pick<Invitation, 'status' | 'expiresAt'>,
  nowMs: number,
): CurrentInvitationStatus {
  return status === 'pending' && expiresAt.toMillis() <= nowMs ? 'expired' : status;
}
