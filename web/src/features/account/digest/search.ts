import { isoWeekRange } from '@nest/model';
import { searchSchema, text } from '@/platform/search-schema.ts';

/** Which week is read; default: the newest. */
export const digestSearchSchema = searchSchema({
  week: text({ matches: (week) => isoWeekRange(week) !== null }),
});
