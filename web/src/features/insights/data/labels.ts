import {
  CATEGORY_LABELS,
  type FilterDimension,
  NO_VALUE,
  PHENOMENON_LABELS,
  PHENOMENON_STATUS_LABELS,
  type SeriesPoint,
  type SeriesUnit,
  SHAPE_LABELS,
  SOURCE_LABELS,
  type TimeRange,
  UNCLASSIFIED_LABEL,
} from '@nest/model';
import { countryName } from '@/lib/format/country.ts';

export const DIMENSION_NAMES: Record<FilterDimension, string> = {
  ...PHENOMENON_LABELS,
  country: 'Country',
};

const VALUE_NAMES: Partial<Record<FilterDimension, Readonly<Record<string, string>>>> = {
  status: PHENOMENON_STATUS_LABELS,
  category: CATEGORY_LABELS,
  shape: SHAPE_LABELS,
  source: SOURCE_LABELS,
};

/** The label of a dimension's value. */
export function formatDimensionValue(dimension: FilterDimension, value: string): string {
  if (value === NO_VALUE) return dimension === 'country' ? 'No country' : UNCLASSIFIED_LABEL;
  if (dimension === 'country') return countryName(value);
  return VALUE_NAMES[dimension]?.[value] ?? value;
}

const formats: Record<SeriesUnit, Intl.DateTimeFormat> = {
  day: format({ day: 'numeric', month: 'short' }),
  week: format({ day: 'numeric', month: 'short' }),
  month: format({ month: 'short', year: 'numeric' }),
  year: format({ year: 'numeric' }),
};
const whole = format({ day: 'numeric', month: 'short', year: 'numeric' });
const weekday = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
}

/** A step of a series, short for the axis and in full. */
export function stepNames(
  { fromMs }: SeriesPoint,
  unit: SeriesUnit,
): { label: string; name: string } {
  const label = formats[unit].format(fromMs);
  if (unit === 'day') return { label, name: weekday.format(fromMs) };
  if (unit === 'week') return { label, name: `Week of ${whole.format(fromMs)}` };
  return { label, name: label };
}

/** `26 Oct – 24 Nov 2026`. */
export function formatTimeRange({ fromMs, toMs }: TimeRange): string {
  if (!Number.isFinite(fromMs) || !Number.isFinite(toMs)) return 'All times';
  return whole.formatRange(fromMs, toMs - 1);
}
