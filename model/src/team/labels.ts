import type { Role } from '../auth/role.ts';
import { STAMP_LABELS } from '../common-labels.ts';
import type { CurrentInvitationStatus, Invitation } from './invitation.ts';
import type { Factor, Member, MemberStatus } from './member.ts';

/** What each field is called, in the order in which fields are shown. */
export const MEMBER_LABELS = {
  displayName: 'Name',
  email: 'Email',
  role: 'Role',
  status: 'Status',
  photoUrl: 'Picture',
  providers: 'Signs in with',
  factors: 'Second factor',
  lastSeenAt: 'Last seen',
  claimsVersion: 'Claims version',
  sessionsFrom: 'All sessions ended',
  ...STAMP_LABELS,
} as const satisfies Record<keyof Member, string>;

export const INVITATION_LABELS = {
  email: 'Email',
  role: 'Role',
  status: 'Status',
  note: 'Note',
  expiresAt: 'Expires',
  sentCount: 'Sent count',
  lastSentAt: 'Last sent',
  acceptedBy: 'Accepted by',
  ...STAMP_LABELS,
} as const satisfies Record<keyof Invitation, string>;

export const ROLE_LABELS: Record<keyof Role, string> = {
  name: 'Name',
  description: 'Description',
  permissions: 'Permissions',
  builtIn: 'Built in',
};

export const MEMBER_STATUS_LABELS: Record<MemberStatus, string> = {
  active: 'Active',
  suspended: 'Suspended',
  removed: 'Removed',
};

export const INVITATION_STATUS_LABELS: Record<CurrentInvitationStatus, string> = {
  pending: 'Pending',
  expired: 'Expired',
  accepted: 'Accepted',
  withdrawn: 'Withdrawn',
};

export const FACTOR_LABELS: Record<Factor, string> = {
  passkey: 'Passkey',
  totp: 'Authenticator app',
};
