import type { Passkey } from './passkey.ts';
import type { Session } from './session.ts';

/** What each field is called, in the order in which fields are shown. */
export const SESSION_LABELS: Record<keyof Session, string> = {
  provider: 'Signed in with',
  browser: 'Browser',
  system: 'System',
  timeZone: 'Time zone',
  network: 'Network',
  status: 'Status',
  createdAt: 'Created',
  lastSeenAt: 'Last seen',
  endedAt: 'End',
  endedBy: 'Ended by',
  revoked: 'Revoked',
};

export const PASSKEY_LABELS: Record<keyof Passkey, string> = {
  name: 'Name',
  status: 'Status',
  createdAt: 'Created',
  lastUsedAt: 'Last used',
  credentialId: 'Credential id',
  publicKey: 'Public key',
  counter: 'Counter',
  transports: 'Transports',
  backupEligible: 'Can be synced',
  backedUp: 'Synced',
  aaguid: 'Authenticator model',
};

export const SESSION_STATUS_LABELS: Record<Session['status'], string> = {
  active: 'Active',
  ended: 'Ended',
};

export const PASSKEY_STATUS_LABELS: Record<Passkey['status'], string> = {
  active: 'Active',
  locked: 'Locked',
};
