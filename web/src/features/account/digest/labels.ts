import { isoWeekRange } from '@nest/model';
import { formatCount } from '@/lib/format/number.ts';

const days = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** `16–22 November 2026`. */
export function formatWeek(week: string): string {
  const range = isoWeekRange(week);
  return range ? days.formatRange(range.fromMs, range.toMs - 1) : week;
}

/** How a week compares with the previous one: `3 more than the week before`. */
export function describeChange(now: number, before: number): string {
  if (now === before) return 'as many as the week before';
  const difference = formatCount(Math.abs(now - before));
  return `${difference} ${now > before ? 'more' : 'fewer'} than the week before`;
}
