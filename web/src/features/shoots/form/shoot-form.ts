import {
  AUDIENCES,
  type Audience,
  type Shoot,
  type ShootInput,
  shootInputSchema,
  type TimestampLike,
} from '@nest/model';

/** What the form's controls hold: text, as it is typed. Times are in UTC. */
export interface ShootForm {
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

export const audienceOf = (value: string): Audience =>
  AUDIENCES.find((audience) => audience === value) ?? 'team';

/** A time as it is typed, in UTC: `2026-02-03 20:40:00`. */
export const inputTime = (time: Pick<TimestampLike, 'toMillis'> | null): string =>
  time ? new Date(time.toMillis()).toISOString().slice(0, 19).replace('T', ' ') : '';

/** Reads a typed time into ms since 1970, or null if it is none: seconds may be left out. */
export function readTime(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})[ T]+(\d{1,2}:\d{2})(:\d{2})?Z?$/.exec(text.trim());
  if (!match) return null;
  const [, day, minutes = '', seconds = ':00'] = match;
  const ms = Date.parse(`${day}T${minutes.padStart(5, '0')}${seconds}Z`);
  const exists = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day ?? '');
  return exists ? ms : null;
}

const inputNumber = (value: number | null | undefined): string => String(value ?? '');

/** The controls' first values for a stored shoot. */
export function formOf(shoot: Shoot): ShootForm {
  return {
    title: shoot.title,
    operatorName: shoot.operatorName,
    operatorUid: shoot.operatorUid,
    device: shoot.device,
    startedAt: inputTime(shoot.startedAt),
    endedAt: inputTime(shoot.endedAt),
    latitude: inputNumber(shoot.location?.latitude),
    longitude: inputNumber(shoot.location?.longitude),
    accuracyM: inputNumber(shoot.location?.accuracyM),
    path: shoot.path,
    orientation: shoot.orientation,
    conditions: shoot.conditions,
    notes: shoot.notes,
    phenomenonId: shoot.phenomenonId,
    audience: shoot.audience,
  };
}

export function emptyForm(defaults: Partial<ShootForm>): ShootForm {
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

type FormErrors = Partial<Record<keyof ShootForm, string>>;
export type FormResult = { ok: true; input: ShootInput } | { ok: false; errors: FormErrors };

/**
 * Reads the form. A time that was not touched stays the stored one, to the nanosecond.
 *
 * @param timestamp makes the SDK's timestamp from ms since 1970
 */
export function readForm(
  form: ShootForm,
  stored: Shoot | null,
  timestamp: (ms: number) => TimestampLike,
): FormResult {
  const errors: FormErrors = {};
  const time = (field: 'startedAt' | 'endedAt', text: string) => {
    const before = stored?.[field] ?? null;
    if (before && inputTime(before) === text) return before;
    if (text.trim() === '') return null;
    const ms = readTime(text);
    if (ms !== null) return timestamp(ms);
    errors[field] = 'must be a date and time such as 2026-02-03 20:40';
    return null;
  };
  const number = (field: 'latitude' | 'longitude' | 'accuracyM') => {
    const text = form[field].trim();
    if (text === '') return null;
    const value = Number(text);
    if (Number.isFinite(value)) return value;
    errors[field] = 'must be a number';
    return null;
  };
  const [latitude, longitude, accuracyM] = [
    number('latitude'),
    number('longitude'),
    number('accuracyM'),
  ];
  if (latitude === null && longitude !== null) errors.latitude ??= 'is missing';
  if (latitude !== null && longitude === null) errors.longitude ??= 'is missing';
  const startedAt = time('startedAt', form.startedAt);
  if (!startedAt) errors.startedAt ??= 'must not be empty';
  const { latitude: _lat, longitude: _lon, accuracyM: _acc, ...plain } = form;
  const parsed = shootInputSchema.safeParse({
    ...plain,
    title: form.title.trim(),
    operatorName: form.operatorName.trim(),
    startedAt,
    endedAt: time('endedAt', form.endedAt),
    location: latitude !== null && longitude !== null ? { latitude, longitude, accuracyM } : null,
    sidecarRef: stored?.sidecarRef ?? null,
  });
  for (const issue of parsed.error?.issues ?? []) {
    const [first, second] = issue.path;
    const field = (first === 'location' ? (second ?? 'latitude') : first) as keyof ShootForm;
    errors[field] ??= issue.message;
  }
  if (parsed.success && Object.keys(errors).length === 0) return { ok: true, input: parsed.data };
  return { ok: false, errors };
}
