import { formatOffset } from '@/lib/format/time.ts';

const HALF_HOURS_MIN = [-210, 210, 270, 330, 345, 390, 570];
const OFFSETS_MIN = [
  ...Array.from({ length: 27 }, (_, i) => (i - 12) * 60).filter((minutes) => minutes !== 0),
  ...HALF_HOURS_MIN,
].sort((a, b) => a - b);

/** Options for times without an offset; always includes `current`. */
export function timeZoneOptions(current: string): { value: string; label: string }[] {
  const options = [
    { value: 'UTC', label: 'UTC' },
    { value: 'nautical', label: 'Local, by longitude (15° zones)' },
    ...OFFSETS_MIN.map((minutes) => {
      const label = formatOffset(minutes);
      return { value: label.replace('−', '-'), label: `UTC${label}` };
    }),
  ];
  return options.some(({ value }) => value === current)
    ? options
    : [...options, { value: current, label: `UTC${current}` }];
}
