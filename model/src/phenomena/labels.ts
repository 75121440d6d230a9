import { STAMP_LABELS } from '../common-labels.ts';
import type { TimePrecision } from '../time.ts';
import type { Comment } from './comment.ts';
import type { Phenomenon } from './phenomenon.ts';
import type { PrivateLocation, PrivateWitness, Witness } from './private.ts';
import type { PhenomenonStatus } from './status.ts';
import type { Category, Classification, Shape, Source } from './vocabulary.ts';

/**
 * What each field is called, in the order in which fields are shown. A module without schemas: lists
 * need labels before they need Zod.
 */
export const PHENOMENON_LABELS = {
  title: 'Title',
  status: 'Status',
  classification: 'Classification',
  assigneeUid: 'Assignee',
  summary: 'Description',
  category: 'Category',
  shape: 'Shape',
  observedAt: 'Time observed',
  timePrecision: 'Precision',
  utcOffsetMin: 'UTC offset',
  durationS: 'Duration',
  placeName: 'Place name',
  location: 'Coordinates',
  geohash: 'Geohash',
  elevationM: 'Ground elevation (m)',
  lookAzimuthDeg: 'Azimuth (deg)',
  lookElevationDeg: 'Elevation (deg)',
  geoprivacy: 'Location privacy',
  witnessCount: 'Number of witnesses',
  tags: 'Tags',
  audience: 'Audience',
  source: 'Source',
  sourceReference: 'Source reference',
  searchTokens: 'Search tokens',
  jobId: 'Job',
  ...STAMP_LABELS,
} as const satisfies Record<keyof Phenomenon, string>;

export const PRIVATE_LABELS = {
  location: PHENOMENON_LABELS.location,
  placeName: PHENOMENON_LABELS.placeName,
  witnesses: 'Witnesses',
} as const satisfies Partial<Record<keyof PrivateLocation | keyof PrivateWitness, string>>;

export const WITNESS_LABELS: Record<keyof Witness, string> = {
  name: 'Name',
  contact: 'Contact',
  statement: 'Statement',
};

export const COMMENT_LABELS = {
  text: 'Text',
  authorName: 'Author',
  status: 'Status',
  ...STAMP_LABELS,
} as const satisfies Record<keyof Comment, string>;

export const PHENOMENON_STATUS_LABELS: Record<PhenomenonStatus, string> = {
  reported: 'Reported',
  triaged: 'Triaged',
  investigating: 'Investigating',
  explained: 'Explained',
  unexplained: 'Unexplained',
  archived: 'Archived',
};

export const COMMENT_STATUS_LABELS: Record<Comment['status'], string> = {
  visible: 'Visible',
  withdrawn: 'Withdrawn',
};

export const CATEGORY_LABELS: Record<Category, string> = {
  uap: 'UAP',
  cryptid: 'Cryptid',
  paranormal: 'Paranormal',
  electromagnetic: 'Electromagnetic',
  infrasound: 'Infrasound',
  other: 'Other',
};

export const SHAPE_LABELS: Record<Shape, string> = {
  light: 'Light',
  fireball: 'Fireball',
  sphere: 'Sphere',
  disk: 'Disk',
  oval: 'Oval',
  cylinder: 'Cylinder',
  triangle: 'Triangle',
  boomerang: 'Boomerang',
  diamond: 'Diamond',
  rectangle: 'Rectangle',
  cone: 'Cone',
  formation: 'Formation',
  changing: 'Changing',
  other: 'Other',
  unknown: 'Unknown',
};

export const SOURCE_LABELS: Record<Source, string> = {
  mobile: 'Mobile',
  console: 'Console',
  import: 'Import',
  sensor: 'Sensor',
};

export const TIME_PRECISION_LABELS: Record<TimePrecision, string> = {
  second: 'Second',
  minute: 'Minute',
  hour: 'Hour',
  day: 'Day',
  month: 'Month',
  year: 'Year',
};

/** GEIPAN's classes in a few words; the class itself is its label. */
export const CLASSIFICATION_MEANINGS: Record<Classification, string> = {
  A: 'identified',
  B: 'probably identified',
  C: 'too little information',
  D1: 'unidentified, somewhat strange',
  D2: 'unidentified, very strange',
};
export const UNCLASSIFIED_LABEL = 'Unclassified';
