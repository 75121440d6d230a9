import { isoWeekRange } from '@nest/model';
import { searchSchema, text } from '@/lib/search-schema.ts';

/** The shown week; default: the newest. */
export const digestSearchSchema = searchSchema({
  week: text({ matches: (week) => isoWeekRange(week) !== null }),
});
