import type { AuditEvent } from '../audit/audit-event.ts';
import type { Passkey } from '../auth/passkey.ts';
import type { Session } from '../auth/session.ts';
import { nullFields } from '../fields.ts';
import { geohashOf } from '../geo.ts';
import { encodeTrack, ORIENTATION_FORMAT, PATH_FORMAT } from '../polyline.ts';
import { searchTokens } from '../search-tokens.ts';
import { SETTINGS_DEFAULTS, type Settings } from '../settings/settings.ts';
import { type Shoot, shootSchema } from '../shoots/shoot.ts';
import type { Invitation } from '../team/invitation.ts';
import type { Member } from '../team/member.ts';
import {
  NOTIFICATION_DEFAULTS,
  type NotificationPreferences,
} from '../team/notification-preferences.ts';
import type { TrashEntry } from '../trash/trash-entry.ts';
import { stampsFixture } from './phenomena.ts';
import { FIXTURE_MS, plainTimestamp, type TimestampFactory } from './timestamps.ts';

/** A valid document of `shoots/{id}` with a path and an orientation track. */
export function shootFixture(
  overrides: Partial<Shoot> = {},
  timestamp: TimestampFactory = plainTimestamp,
): Shoot {
  const location = { latitude: 47.3769, longitude: 8.5417, accuracyM: 8 };
  const title = 'Along the quay';
  return {
    ...nullFields(shootSchema),
    title,
    operatorName: 'Chiara Rossi',
    operatorUid: 'chiara',
    device: 'Pixel 9 Pro',
    startedAt: timestamp(Date.UTC(2026, 1, 3, 20, 40)),
    endedAt: timestamp(Date.UTC(2026, 1, 3, 20, 44)),
    location,
    geohash: geohashOf(location),
    path: encodeTrack(
      [
        [47.3769, 8.5417, 0],
        [47.3772, 8.5421, 60],
        [47.3774, 8.5428, 180],
      ],
      PATH_FORMAT,
    ),
    orientation: encodeTrack(
      [
        [0, 220, 30],
        [90, 228.5, 34],
        [180, 231, 41.5],
      ],
      ORIENTATION_FORMAT,
    ),
    sidecarRef: null,
    conditions: 'Clear, light wind',
    notes: '',
    phenomenonId: null,
    audience: 'members',
    searchTokens: searchTokens({ texts: [title] }),
    status: 'recorded',
    version: 1,
    ...stampsFixture({}, timestamp),
    ...overrides,
  };
}

/** A valid document of `members/{uid}`: an active analyst. */
export function memberFixture(
  overrides: Partial<Member> = {},
  timestamp: TimestampFactory = plainTimestamp,
): Member {
  return {
    displayName: 'Bruno Keller',
    email: 'bruno@nest.example',
    photoUrl: null,
    role: 'analyst',
    status: 'active',
    claimsVersion: 1,
    lastSeenAt: null,
    providers: ['password'],
    factors: [],
    ...stampsFixture({ createdBy: 'ada', updatedBy: 'ada' }, timestamp),
    ...overrides,
  };
}

/** A valid document of `members/{uid}/preferences/notifications`. */
export function notificationPreferencesFixture(
  overrides: Partial<NotificationPreferences> = {},
  timestamp: TimestampFactory = plainTimestamp,
): NotificationPreferences {
  return { ...NOTIFICATION_DEFAULTS, ...stampsFixture({}, timestamp), ...overrides };
}

/** A valid document of `invitations/{id}`: an observer's, pending for two weeks. */
export function invitationFixture(
  overrides: Partial<Invitation> = {},
  timestamp: TimestampFactory = plainTimestamp,
): Invitation {
  return {
    email: 'noor@nest.example',
    role: 'observer',
    note: '',
    status: 'pending',
    expiresAt: timestamp(FIXTURE_MS + 14 * 86_400_000),
    sentCount: 1,
    lastSentAt: timestamp(FIXTURE_MS),
    acceptedBy: null,
    ...stampsFixture({ createdBy: 'ada', updatedBy: 'ada' }, timestamp),
    ...overrides,
  };
}

/** A valid document of `settings/general`. */
export function settingsFixture(
  overrides: Partial<Settings> = {},
  timestamp: TimestampFactory = plainTimestamp,
): Settings {
  return { ...SETTINGS_DEFAULTS, version: 1, ...stampsFixture({}, timestamp), ...overrides };
}

/** A valid document of `auditEvents/{id}`: an admin signed in. */
export function auditEventFixture(
  overrides: Partial<AuditEvent> = {},
  timestamp: TimestampFactory = plainTimestamp,
): AuditEvent {
  return {
    action: 'access.signedIn',
    outcome: 'done',
    at: timestamp(FIXTURE_MS),
    actorUid: 'ada',
    actorRole: 'admin',
    sessionId: 'session-1',
    origin: null,
    requestId: 'request-1',
    target: 'members/ada',
    reason: null,
    before: null,
    after: null,
    sequence: null,
    previousHash: null,
    hash: null,
    ...overrides,
  };
}

/** A valid document of `members/{uid}/sessions/{sid}`: an active one. */
export function sessionFixture(
  overrides: Partial<Session> = {},
  timestamp: TimestampFactory = plainTimestamp,
): Session {
  return {
    provider: 'password',
    browser: 'Firefox 143',
    system: 'Linux',
    timeZone: 'Europe/Zurich',
    network: '203.0.113.0/24',
    createdAt: timestamp(FIXTURE_MS),
    lastSeenAt: timestamp(FIXTURE_MS),
    status: 'active',
    endedAt: null,
    endedBy: null,
    revoked: false,
    ...overrides,
  };
}

/** A valid document of `members/{uid}/passkeys/{id}`. */
export function passkeyFixture(
  overrides: Partial<Passkey> = {},
  timestamp: TimestampFactory = plainTimestamp,
): Passkey {
  return {
    name: 'Laptop',
    credentialId: 'Y3JlZGVudGlhbA',
    publicKey: 'cHVibGljIGtleQ',
    counter: 3,
    transports: ['internal'],
    backupEligible: true,
    backedUp: true,
    aaguid: '00000000-0000-0000-0000-000000000000',
    status: 'active',
    createdAt: timestamp(FIXTURE_MS),
    lastUsedAt: null,
    ...overrides,
  };
}

/** A valid document of `trash/{id}`: deleted by an admin, to be purged in 30 days. */
export function trashEntryFixture(
  overrides: Partial<TrashEntry> = {},
  timestamp: TimestampFactory = plainTimestamp,
): TrashEntry {
  return {
    kind: 'deleted',
    status: 'kept',
    keeperId: null,
    reason: 'A test of the form',
    trashedAt: timestamp(FIXTURE_MS),
    trashedBy: 'ada',
    purgeAt: timestamp(FIXTURE_MS + 30 * 86_400_000),
    documents: 1,
    title: 'Silent triangle over the lake',
    phenomenonStatus: 'reported',
    category: 'uap',
    observedAt: timestamp(FIXTURE_MS),
    timePrecision: 'minute',
    audience: 'members',
    createdBy: 'bruno',
    actor: {
      actorUid: 'ada',
      actorRole: 'admin',
      sessionId: 'session-1',
      origin: null,
      requestId: 'request-1',
    },
    ...overrides,
  };
}
