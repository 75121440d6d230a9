import { z } from 'zod';
import { idSchema, integer, text } from '../fields.ts';
import { stampFields } from '../metadata.ts';
import { timestampSchema } from '../time.ts';
import { normalEmailSchema } from './normal-email.ts';

export const INVITATIONS_COLLECTION = 'invitations';
export const invitationPath = (invitationId: string) => `${INVITATIONS_COLLECTION}/${invitationId}`;
/** Where an invited person arrives, below the console's origin; also the mail's continue address. */
export const invitationLink = (invitationId: string) => `/join?invitation=${invitationId}`;

/** Whether a pending invitation is still valid follows from `expiresAt`; see {@link toCurrentStatus}. */
export const INVITATION_STATUSES = ['pending', 'accepted', 'withdrawn'] as const;
export type InvitationStatus = (typeof INVITATION_STATUSES)[number];
/** What is shown and searched for: the stored status, or that the time to accept is over. */
export const CURRENT_INVITATION_STATUSES = ['pending', 'expired', 'accepted', 'withdrawn'] as const;
export type CurrentInvitationStatus = (typeof CURRENT_INVITATION_STATUSES)[number];

/** Days for which an invitation stands; sending it again counts from then. */
export const INVITATION_DAYS = { min: 1, max: 90, default: 14 } as const;

/**
 * A place kept for one address; `invitations/{id}`. Functions alone write it, and its id, which the
 * link carries, cannot be guessed.
 */
export const invitationSchema = z.strictObject({
  email: normalEmailSchema,
  role: idSchema,
  /** For the team: who this is and why. The mail is Firebase's and carries no words of ours. */
  note: text(0, 500),
  status: z.enum(INVITATION_STATUSES),
  expiresAt: timestampSchema,
  sentCount: integer(1, 1_000),
  lastSentAt: timestampSchema,
  /** The member that it made. */
  acceptedBy: idSchema.nullable(),
  ...stampFields,
});
export type Invitation = z.infer<typeof invitationSchema>;

/** What an invitation is at an instant, in ms since 1970. */
export function toCurrentStatus(
  { status, expiresAt }: Pick<Invitation, 'status' | 'expiresAt'>,
  nowMs: number,
): CurrentInvitationStatus {
  return status === 'pending' && expiresAt.toMillis() <= nowMs ? 'expired' : status;
}
