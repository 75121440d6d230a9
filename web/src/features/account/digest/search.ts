import { isoWeekRange } from '@nest/model';
import { searchSchema, text } from '@/lib/search-schema.ts';

/** Which week is read; default: the newest. */
export const digestSearchSchema = searchSchema({
  week: text({ matches: (week) => isoWeekRange(week) !== null }),
});
