// Made from the schemas of the model by `npm run document-schemas`. Do not edit.
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
  SkyCapture,
  SkyStatus,
  StorageUsage,
  TileIndex,
  TrashEntry,
  WeeklyDigest,
} from '@nest/model';
import type { DocumentSchema } from './document-schema.ts';

export const auditEventDocument: DocumentSchema<AuditEvent> = {
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
};

export const auditSettingsDocument: DocumentSchema<AuditSettings> = {
  retentionDays: 'number',
  createdAt: 'timestamp',
  createdBy: 'text',
  updatedAt: 'timestamp',
  updatedBy: 'text',
};

export const commentDocument: DocumentSchema<Comment> = {
  text: 'text',
  authorName: 'text',
  status: 'text',
  createdAt: 'timestamp',
  createdBy: 'text',
  updatedAt: 'timestamp',
  updatedBy: 'text',
};

export const forwardDocument: DocumentSchema<Forward> = {
  keeperId: 'text',
  mergedAt: 'timestamp',
  mergedBy: 'text',
};

export const importJobDocument: DocumentSchema<ImportJob> = {
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
  createdAt: 'timestamp',
  createdBy: 'text',
  updatedAt: 'timestamp',
  updatedBy: 'text',
};

export const insightsStatusDocument: DocumentSchema<InsightsStatus> = {
  at: 'timestamp',
  pending: 'boolean',
};

export const invitationDocument: DocumentSchema<Invitation> = {
  email: 'text',
  role: 'text',
  note: 'text',
  status: 'text',
  expiresAt: 'timestamp',
  sentCount: 'number',
  lastSentAt: 'timestamp',
  acceptedBy: 'text?',
  createdAt: 'timestamp',
  createdBy: 'text',
  updatedAt: 'timestamp',
  updatedBy: 'text',
};

export const mapSettingsDocument: DocumentSchema<MapSettings> = {
  geocoder: 'text',
  googleMapsKey: 'text',
  googleMapId: 'text',
  createdAt: 'timestamp',
  createdBy: 'text',
  updatedAt: 'timestamp',
  updatedBy: 'text',
};

export const memberDocument: DocumentSchema<Member> = {
  displayName: 'text',
  photoUrl: 'text?',
  email: 'text',
  role: 'text',
  status: 'text',
  claimsVersion: 'number',
  lastSeenAt: 'timestamp?',
  providers: 'list',
  factors: 'list',
  createdAt: 'timestamp',
  createdBy: 'text',
  updatedAt: 'timestamp',
  updatedBy: 'text',
};

export const notificationPreferencesDocument: DocumentSchema<NotificationPreferences> = {
  assignments: 'boolean',
  comments: 'boolean',
  screening: 'boolean',
  weeklyDigest: 'boolean',
  createdAt: 'timestamp',
  createdBy: 'text',
  updatedAt: 'timestamp',
  updatedBy: 'text',
};

export const passkeyDocument: DocumentSchema<Passkey> = {
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
};

export const phenomenonDocument: DocumentSchema<Phenomenon> = {
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
  createdAt: 'timestamp',
  createdBy: 'text',
  updatedAt: 'timestamp',
  updatedBy: 'text',
};

export const privateLocationDocument: DocumentSchema<PrivateLocation> = {
  location: 'map?',
  placeName: 'text',
  createdAt: 'timestamp',
  createdBy: 'text',
  updatedAt: 'timestamp',
  updatedBy: 'text',
};

export const privateWitnessDocument: DocumentSchema<PrivateWitness> = {
  witnesses: 'list',
  createdAt: 'timestamp',
  createdBy: 'text',
  updatedAt: 'timestamp',
  updatedBy: 'text',
};

export const roleDocument: DocumentSchema<Role> = {
  name: 'text',
  description: 'text',
  permissions: 'list',
  builtIn: 'boolean',
};

export const rollupDocument: DocumentSchema<RollupDocument> = {
  rollup: 'text',
  observed: 'bytes',
  reported: 'bytes',
};

export const sessionDocument: DocumentSchema<Session> = {
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
};

export const settingsDocument: DocumentSchema<Settings> = {
  workspaceName: 'text',
  openRegistration: 'boolean',
  defaultAudience: 'text',
  defaultGeoprivacy: 'text',
  version: 'number',
  createdAt: 'timestamp',
  createdBy: 'text',
  updatedAt: 'timestamp',
  updatedBy: 'text',
};

export const shootDocument: DocumentSchema<Shoot> = {
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
  createdAt: 'timestamp',
  createdBy: 'text',
  updatedAt: 'timestamp',
  updatedBy: 'text',
};

export const skyCaptureDocument: DocumentSchema<SkyCapture> = {
  status: 'text',
  reason: 'text?',
  wantedTimeS: 'number',
  skyTimeS: 'number?',
  from: 'text?',
  simulated: 'boolean',
  centre: 'map',
  radiusM: 'number',
  found: 'number',
  aircraft: 'list',
  capturedAt: 'timestamp',
};

export const skyStatusDocument: DocumentSchema<SkyStatus> = {
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
};

export const storageUsageDocument: DocumentSchema<StorageUsage> = {
  at: 'timestamp',
  bytes: 'number',
  files: 'number',
  areas: 'map',
};

export const tileIndexDocument: DocumentSchema<TileIndex> = {
  audience: 'text',
  paths: 'text',
  statuses: 'list',
};

export const trashEntryDocument: DocumentSchema<TrashEntry> = {
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
};

export const weeklyDigestDocument: DocumentSchema<WeeklyDigest> = {
  week: 'text',
  workspace: 'map?',
  own: 'map',
  createdAt: 'timestamp',
};
