import {
  decodeTrack,
  isTimestamp,
  ORIENTATION_FORMAT,
  PATH_FORMAT,
  VALUE_LABELS,
} from '@nest/model';
import { writeCoordinates } from '@/lib/format/coordinates.ts';
import { formatCount, formatPlural, formatWord } from '@/lib/format/number.ts';
import { formatDuration, formatOffset, formatUtc } from '@/lib/format/time.ts';

const TRACKS = { path: PATH_FORMAT, orientation: ORIENTATION_FORMAT };

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isTimestamp(value);

/** A field's value as text; empty for none. */
export function formatValue(field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return numberText(field, value);
  if (isTimestamp(value)) return formatUtc(value, 'second');
  if (Array.isArray(value)) return value.map((item) => formatValue(field, item)).join(', ');
  if (isMap(value)) return mapText(value);
  const text = String(value);
  if (field in TRACKS) return trackText(text, TRACKS[field as keyof typeof TRACKS]);
  // Roles can be made by anybody who may; their ids are made of their names.
  if (field === 'role') return formatWord(text.replaceAll('-', ' '));
  return VALUE_LABELS[field]?.[text] ?? text;
}

function numberText(field: string, value: number): string {
  if (field.endsWith('OffsetMin')) return formatOffset(value);
  if (field.endsWith('S')) return formatDuration(value);
  if (field.endsWith('Deg')) return `${value}°`;
  if (field.endsWith('M')) return `${value} m`;
  return Number.isInteger(value) ? formatCount(value) : String(value);
}

function mapText(value: Record<string, unknown>): string {
  const { latitude, longitude, accuracyM } = value;
  if (typeof latitude === 'number' && typeof longitude === 'number') {
    const within = typeof accuracyM === 'number' ? ` ± ${Math.round(accuracyM)} m` : '';
    return writeCoordinates({ latitude, longitude }) + within;
  }
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${formatValue(name, part)}`)
    .join(', ');
}

function trackText(text: string, format: typeof PATH_FORMAT | typeof ORIENTATION_FORMAT): string {
  try {
    return formatPlural(decodeTrack(text, format).length, 'point');
  } catch {
    return text;
  }
}
