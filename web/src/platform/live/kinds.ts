import type {
  Comment,
  ImportJob,
  Member,
  Phenomenon,
  PrivateLocation,
  PrivateWitness,
  Role,
  Settings,
  Shoot,
} from '@nest/model';
import type { Kind } from './kind.ts';

const stamps = {
  createdAt: 'timestamp',
  createdBy: 'text',
  updatedAt: 'timestamp',
  updatedBy: 'text',
} as const;

export const phenomenonKind: Kind<Phenomenon> = {
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

export const privateLocationKind: Kind<PrivateLocation> = {
  name: 'exact place',
  fields: { location: 'map?', placeName: 'text', ...stamps },
};

export const privateWitnessKind: Kind<PrivateWitness> = {
  name: 'witness record',
  fields: { witnesses: 'list', ...stamps },
};

export const commentKind: Kind<Comment> = {
  name: 'comment',
  fields: { text: 'text', authorName: 'text', state: 'text', ...stamps },
};

export const shootKind: Kind<Shoot> = {
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

export const memberKind: Kind<Member> = {
  name: 'member',
  fields: {
    displayName: 'text',
    email: 'text',
    photoUrl: 'text?',
    role: 'text',
    status: 'text',
    claimsVersion: 'number',
    lastSeenAt: 'timestamp?',
    ...stamps,
  },
};

export const roleKind: Kind<Role> = {
  name: 'role',
  fields: { name: 'text', description: 'text', permissions: 'list', builtIn: 'boolean' },
};

export const settingsKind: Kind<Settings> = {
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

export const importJobKind: Kind<ImportJob> = {
  name: 'import',
  fields: {
    fileName: 'text',
    sizeBytes: 'number',
    storagePath: 'text',
    map: 'map',
    state: 'text',
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
