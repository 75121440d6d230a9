import type { Audience, Shoot } from '@nest/model';
import { numberText, optional, type StringCodec } from '@/ui/form/codecs.ts';

/** The form as it is typed. Times are in UTC. */
export interface ShootFormValues {
  title: string;
  operatorName: string;
  operatorUid: string | null;
  device: string;
  startedAt: string;
  endedAt: string;
  latitude: string;
  longitude: string;
  accuracyM: string;
  path: string | null;
  orientation: string | null;
  conditions: string;
  notes: string;
  phenomenonId: string | null;
  audience: Audience;
}

/** Reads a typed UTC time into ms since 1970, or null if it is none: seconds may be left out. */
export function readUtcTime(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})[ T]+(\d{1,2}:\d{2})(:\d{2})?Z?$/.exec(text.trim());
  if (!match) return null;
  const [, day, minutes = '', seconds = ':00'] = match;
  const ms = Date.parse(`${day}T${minutes.padStart(5, '0')}${seconds}Z`);
  const exists = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day ?? '');
  return exists ? ms : null;
}

/** A time in ms since 1970 as it is typed in UTC: `2026-02-03 20:40:00`. */
export const utcTimeText: StringCodec<number> = {
  decode: (text) => readUtcTime(text) ?? undefined,
  encode: (ms) => new Date(ms).toISOString().slice(0, 19).replace('T', ' '),
  problem: 'must be a date and time such as 2026-02-03 20:40',
};

/** The form of a stored shoot. */
export function toShootForm(shoot: Shoot): ShootFormValues {
  const { location } = shoot;
  const number = optional(numberText).encode;
  return {
    title: shoot.title,
    operatorName: shoot.operatorName,
    operatorUid: shoot.operatorUid,
    device: shoot.device,
    startedAt: utcTimeText.encode(shoot.startedAt.toMillis()),
    endedAt: shoot.endedAt ? utcTimeText.encode(shoot.endedAt.toMillis()) : '',
    latitude: number(location?.latitude ?? null),
    longitude: number(location?.longitude ?? null),
    accuracyM: number(location?.accuracyM ?? null),
    path: shoot.path,
    orientation: shoot.orientation,
    conditions: shoot.conditions,
    notes: shoot.notes,
    phenomenonId: shoot.phenomenonId,
    audience: shoot.audience,
  };
}

export function emptyShootForm(defaults: Partial<ShootFormValues>): ShootFormValues {
  return {
    title: '',
    operatorName: '',
    operatorUid: null,
    device: '',
    startedAt: '',
    endedAt: '',
    latitude: '',
    longitude: '',
    accuracyM: '',
    path: null,
    orientation: null,
    conditions: '',
    notes: '',
    phenomenonId: null,
    audience: 'team',
    ...defaults,
  };
}
