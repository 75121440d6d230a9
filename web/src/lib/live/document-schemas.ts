import type {
  AuditEvent,
  AuditSettings,
  Comment,
  Forward,
  ImportJob,
  InsightsStatus,
  Invitation,
  MapSettings,
  Member,
  NotificationPreferences,
  Passkey,
  Phenomenon,
  PrivateLocation,
  PrivateWitness,
  Role,
  RollupDocument,
  Session,
  Settings,
  Shoot,
  SkyStatus,
  StorageUsage,
  TrashEntry,
  WeeklyDigest,
} from '@nest/model';
import type { DocumentSchema } from './document-schema.ts';

const stamps = {
  createdAt: 'timestamp',
  createdBy: 'text',
  updatedAt: 'timestamp',
  updatedBy: 'text',
} as const;

export const phenomenonKind: DocumentSchema<Phenomenon> = {
  name: 'phenomenon',
  fields: {
    title: 'text',
    summary: 'text',
    category: 'text',
    shape: 'text',
    observedAt: 'timestamp',
    durationS: 'number?',
    timePrecision: 'text',
    utcOffsetMin: 'number?',
    location: 'map?',
    geohash: 'text?',
    elevationM: 'number?',
    placeName: 'text',
    geoprivacy: 'text',
    lookAzimuthDeg: 'number?',
    lookElevationDeg: 'number?',
    witnessCount: 'number?',
    tags: 'list',
    audience: 'text',
    searchTokens: 'list',
    status: 'text',
    classification: 'text?',
    assigneeUid: 'text?',
    source: 'text',
    sourceReference: 'text?',
    version: 'number',
    ...stamps,
  },
};

export const privateLocationKind: DocumentSchema<PrivateLocation> = {
  name: 'exact place',
  fields: { location: 'map?', placeName: 'text', ...stamps },
};

export const privateWitnessKind: DocumentSchema<PrivateWitness> = {
  name: 'witness record',
  fields: { witnesses: 'list', ...stamps },
};

export const commentKind: DocumentSchema<Comment> = {
  name: 'comment',
  fields: { text: 'text', authorName: 'text', status: 'text', ...stamps },
};

export const shootKind: DocumentSchema<Shoot> = {
  name: 'shoot',
  fields: {
    title: 'text',
    operatorName: 'text',
    operatorUid: 'text?',
    device: 'text',
    startedAt: 'timestamp',
    endedAt: 'timestamp?',
    location: 'map?',
    geohash: 'text?',
    path: 'text?',
    orientation: 'text?',
    sidecarRef: 'text?',
    conditions: 'text',
    notes: 'text',
    phenomenonId: 'text?',
    audience: 'text',
    searchTokens: 'list',
    status: 'text',
    version: 'number',
    ...stamps,
  },
};

export const memberKind: DocumentSchema<Member> = {
  name: 'member',
  fields: {
    displayName: 'text',
    email: 'text',
    photoUrl: 'text?',
    role: 'text',
    status: 'text',
    claimsVersion: 'number',
    lastSeenAt: 'timestamp?',
    providers: 'list',
    factors: 'list',
    ...stamps,
  },
};

export const notificationPreferencesKind: DocumentSchema<NotificationPreferences> = {
  name: 'notification choices',
  fields: {
    assignments: 'boolean',
    comments: 'boolean',
    screening: 'boolean',
    weeklyDigest: 'boolean',
    ...stamps,
  },
};

export const weeklyDigestKind: DocumentSchema<WeeklyDigest> = {
  name: 'summary of a week',
  fields: { week: 'text', workspace: 'map?', own: 'map', createdAt: 'timestamp' },
};

export const roleKind: DocumentSchema<Role> = {
  name: 'role',
  fields: { name: 'text', description: 'text', permissions: 'list', builtIn: 'boolean' },
};

export const mapSettingsKind: DocumentSchema<MapSettings> = {
  name: 'settings of the map',
  fields: { geocoder: 'text', googleMapsKey: 'text', googleMapId: 'text', ...stamps },
};

export const auditSettingsKind: DocumentSchema<AuditSettings> = {
  name: 'settings of the log',
  fields: { retentionDays: 'number', ...stamps },
};

export const invitationKind: DocumentSchema<Invitation> = {
  name: 'invitation',
  fields: {
    email: 'text',
    role: 'text',
    note: 'text',
    status: 'text',
    expiresAt: 'timestamp',
    sentCount: 'number',
    lastSentAt: 'timestamp',
    acceptedBy: 'text?',
    ...stamps,
  },
};

export const auditEventKind: DocumentSchema<AuditEvent> = {
  name: 'event',
  fields: {
    action: 'text',
    outcome: 'text',
    at: 'timestamp',
    actorUid: 'text?',
    actorRole: 'text?',
    sessionId: 'text?',
    origin: 'text?',
    requestId: 'text',
    target: 'text?',
    reason: 'text?',
    before: 'map?',
    after: 'map?',
    sequence: 'number?',
    previousHash: 'text?',
    hash: 'text?',
  },
};

export const settingsKind: DocumentSchema<Settings> = {
  name: 'settings',
  fields: {
    workspaceName: 'text',
    openRegistration: 'boolean',
    defaultAudience: 'text',
    defaultGeoprivacy: 'text',
    version: 'number',
    ...stamps,
  },
};

export const importJobKind: DocumentSchema<ImportJob> = {
  name: 'import',
  fields: {
    fileName: 'text',
    sizeBytes: 'number',
    storagePath: 'text',
    map: 'map',
    status: 'text',
    cancelRequested: 'boolean',
    cursor: 'number',
    nextChunk: 'number',
    length: 'number?',
    rowsRead: 'number',
    imported: 'number',
    alreadyThere: 'number',
    rejected: 'number',
    error: 'text?',
    leaseUntil: 'timestamp?',
    finishedAt: 'timestamp?',
    ...stamps,
  },
};

export const sessionKind: DocumentSchema<Session> = {
  name: 'session',
  fields: {
    provider: 'text',
    browser: 'text',
    system: 'text',
    timeZone: 'text?',
    network: 'text?',
    createdAt: 'timestamp',
    lastSeenAt: 'timestamp',
    status: 'text',
    endedAt: 'timestamp?',
    endedBy: 'text?',
    revoked: 'boolean',
  },
};

export const passkeyKind: DocumentSchema<Passkey> = {
  name: 'passkey',
  fields: {
    name: 'text',
    credentialId: 'text',
    publicKey: 'text',
    counter: 'number',
    transports: 'list',
    backupEligible: 'boolean',
    backedUp: 'boolean',
    aaguid: 'text',
    status: 'text',
    createdAt: 'timestamp',
    lastUsedAt: 'timestamp?',
  },
};

export const rollupKind: DocumentSchema<RollupDocument> = {
  name: 'rollup',
  fields: { rollup: 'text', observed: 'bytes', reported: 'bytes' },
};

export const insightsStatusKind: DocumentSchema<InsightsStatus> = {
  name: 'state of the rollups',
  fields: { at: 'timestamp', pending: 'boolean' },
};

export const storageUsageKind: DocumentSchema<StorageUsage> = {
  name: 'use of storage',
  fields: { at: 'timestamp', bytes: 'number', files: 'number', areas: 'map' },
};

export const skyStatusKind: DocumentSchema<SkyStatus> = {
  name: 'state of the sky',
  fields: {
    status: 'text',
    simulated: 'boolean',
    atS: 'number',
    snapshotTimeS: 'number?',
    aircraft: 'number?',
    lastCallS: 'number?',
    lastFault: 'text?',
    faultsInARow: 'number',
    coolDownUntilS: 'number?',
    tier: 'text',
    creditsLeft: 'number',
    creditsSpent: 'number',
    creditsReserved: 'number',
    creditsResetS: 'number',
    calls: 'number',
    intervalS: 'number?',
    nextRefreshS: 'number',
  },
};

export const trashEntryKind: DocumentSchema<TrashEntry> = {
  name: 'entry of the trash',
  fields: {
    kind: 'text',
    status: 'text',
    keeperId: 'text?',
    reason: 'text',
    trashedAt: 'timestamp',
    trashedBy: 'text',
    purgeAt: 'timestamp?',
    documents: 'number',
    title: 'text',
    phenomenonStatus: 'text',
    category: 'text',
    observedAt: 'timestamp',
    timePrecision: 'text',
    audience: 'text',
    createdBy: 'text',
    actor: 'map',
  },
};

export const forwardKind: DocumentSchema<Forward> = {
  name: 'forward',
  fields: { keeperId: 'text', mergedAt: 'timestamp', mergedBy: 'text' },
};
