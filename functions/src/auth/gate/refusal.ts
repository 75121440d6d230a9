/** Why a person is refused. The log keeps the reason; the person sees the text. */
export type RefusalReason =
  | 'not-invited'
  | 'email-unverified'
  | 'email-missing'
  | 'suspended'
  | 'removed'
  | 'not-in-team'
  | 'team-pending'
  | 'provider-unavailable'
  | 'provider-refused'
  | 'provider-off'
  | 'account-exists';

/**
 * The text for each reason. It tells the person what to do next. It is the same for unknown
 * addresses and for those of members and invited people, so it reveals nobody's membership.
 */
const REFUSAL_TEXTS: Record<RefusalReason, string> = {
  'not-invited':
    'This account is not admitted to this workspace. Ask an admin for an invitation, then sign in with the address that it was sent to.',
  'email-unverified':
    'Confirm your e-mail address first: open the link in the message that was sent to it, then sign in again.',
  'email-missing':
    'Your account gave no e-mail address. Allow it to share one, or sign in another way.',
  suspended: 'Your membership is suspended. Ask an admin of this workspace to lift it.',
  removed:
    'Your membership has ended. Ask an admin of this workspace if you think that it should not have.',
  'not-in-team':
    'Your GitHub account is not in the team that has access. Ask an admin to add you to it on GitHub, or sign in another way.',
  'team-pending':
    'You have been invited to the team on GitHub but have not accepted yet. Accept on GitHub, then sign in again.',
  'provider-unavailable':
    'Your team membership could not be checked just now. Try again in a few minutes, or sign in another way.',
  'provider-refused': 'Your sign-in could not be confirmed. Start it again.',
  'provider-off': 'This workspace admits nobody by GitHub. Sign in another way.',
  'account-exists':
    'An account with your e-mail address signs in another way. Sign in that way, then link this one under Account.',
};

/** Thrown by the gate. It is a decision, not a failure. */
export class RefusedError extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(REFUSAL_TEXTS[reason]);
    this.name = 'RefusedError';
    this.reason = reason;
  }
}
