import { STAMP_LABELS } from '../common-labels.ts';
import type { Shoot } from './shoot.ts';
import type { ShootStatus } from './status.ts';

/** What each field is called, in the order in which fields are shown. */
export const SHOOT_LABELS = {
  title: 'Title',
  status: 'Status',
  operatorName: 'Operator',
  operatorUid: 'Operator’s account',
  device: 'Camera or phone',
  startedAt: 'Start',
  endedAt: 'End',
  location: 'Coordinates',
  geohash: 'Geohash',
  path: 'Camera path',
  orientation: 'Camera direction',
  sidecarRef: 'Sensor file',
  conditions: 'Conditions',
  notes: 'Notes',
  phenomenonId: 'Phenomenon',
  audience: 'Audience',
  searchTokens: 'Search tokens',
  ...STAMP_LABELS,
} as const satisfies Record<keyof Shoot, string>;

export const SHOOT_STATUS_LABELS: Record<ShootStatus, string> = {
  recording: 'Recording',
  recorded: 'Recorded',
  reviewed: 'Reviewed',
  archived: 'Archived',
};
