import { z } from 'zod';
import { integer, number } from '../fields.ts';
import { PHENOMENON_STATUSES } from '../phenomena/status.ts';
import { CATEGORIES } from '../phenomena/vocabulary.ts';
import { memberPath } from '../team/member.ts';
import { timestampSchema } from '../time.ts';
import { isoWeekRange } from './iso-week.ts';

export const digestsPath = (uid: string) => `${memberPath(uid)}/digests`;
export const weeklyDigestPath = (uid: string, week: string) => `${digestsPath(uid)}/${week}`;

/** Countries that a digest names. */
export const DIGEST_COUNTRIES = 5;

const count = integer(0, Number.MAX_SAFE_INTEGER);
const statusCountsSchema = z.record(z.enum(PHENOMENON_STATUSES), count);
export type StatusCounts = z.infer<typeof statusCountsSchema>;

const responseSchema = z.strictObject({
  count,
  /** Minutes on average, or null if there are none. */
  meanMin: number(0, Number.MAX_SAFE_INTEGER).nullable(),
});

/** What all of the workspace saw of the week; by the time of the report. */
export const weekFiguresSchema = z.strictObject({
  reported: count,
  /** In the week before. */
  reportedBefore: count,
  /** Of each day, from Monday. */
  days: z.array(count).length(7),
  /** Where those reported in the week stood when the digest was made. */
  statuses: statusCountsSchema,
  categories: z.record(z.enum(CATEGORIES), count),
  /** The countries with most reports, by ISO 3166-1 alpha-2 code, most first. */
  countries: z
    .array(z.strictObject({ country: z.string().regex(/^[A-Z]{2}$/), count }))
    .max(DIGEST_COUNTRIES),
  /** From the report to the first look, and to the first conclusion. */
  triaged: responseSchema,
  concluded: responseSchema,
  /** Of all times: reports that nobody had looked at yet. */
  waiting: count,
});
export type WeekFigures = z.infer<typeof weekFiguresSchema>;

/** What concerns the member alone. */
export const ownFiguresSchema = z.strictObject({
  /** Reported by the member in the week. */
  reported: count,
  /** All that the member ever reported, and is assigned to, by where it stands. */
  reports: statusCountsSchema,
  assigned: statusCountsSchema,
});
export type OwnFigures = z.infer<typeof ownFiguresSchema>;

/**
 * A summary of one week; `members/{uid}/digests/{week}`, for members who asked for it. Functions write
 * it once, after the week is over, and it stays as it was. Weeks are those of ISO 8601 in UTC.
 */
export const weeklyDigestSchema = z.strictObject({
  week: z.string().refine((week) => isoWeekRange(week) !== null, 'must be a week as 2026-W48'),
  /** Null for those who may not see the dashboard. */
  workspace: weekFiguresSchema.nullable(),
  own: ownFiguresSchema,
  createdAt: timestampSchema,
});
export type WeeklyDigest = z.infer<typeof weeklyDigestSchema>;
