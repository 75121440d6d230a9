import { isoWeekRange } from '@nest/model';
import { z } from 'zod';

/** Which week is read; default: the newest. */
export const digestSearchSchema = z.object({
  week: z
    .string()
    .refine((week) => isoWeekRange(week) !== null)
    .optional()
    .catch(undefined),
});
