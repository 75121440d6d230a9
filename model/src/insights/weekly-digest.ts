import { z } from 'zod';
import { integer, number } from '../fields.ts';
import { PHENOMENON_STATUSES } from '../phenomena/status.ts';
import { CATEGORIES } from '../phenomena/vocabulary.ts';
import { memberPath } from '../team/member.ts';
import { timestampSchema } from '../time.ts';
import { isoWeekRange } from './iso-week.ts';

export const digestsPath = (uid: string) => `${memberPath(uid)}/digests`;
export const weeklyDigestPath = (uid: string, week: string) => `${digestsPath(uid)}/${week}`;

/** The number of countries in a digest. */
export const DIGEST_COUNTRIES = 5;

const count = integer(0, Number.MAX_SAFE_INTEGER);
const statusCountsSchema = z.record(z.enum(PHENOMENON_STATUSES), count);
export type StatusCounts = z.infer<typeof statusCountsSchema>;

const responseSchema = z.strictObject({
  count,
  /** Minutes on average, or null if there are none. */
  meanMin: number(0, Number.MAX_SAFE_INTEGER).nullable(),
});

/** Figures of the whole workspace for the week, by report time. */
export const weekFiguresSchema = z.strictObject({
  reported: count,
  /** In the week before. */
  reportedBefore: count,
  /** For each day, from Monday. */
  days: z.array(count).length(7),
  /** Status of the week's reports when the digest was created. */
  statuses: statusCountsSchema,
  categories: z.record(z.enum(CATEGORIES), count),
  /** The countries with the most reports, by ISO 3166-1 alpha-2 code, highest count first. */
  countries: z
    .array(z.strictObject({ country: z.string().regex(/^[A-Z]{2}$/), count }))
    .max(DIGEST_COUNTRIES),
  /** From the report to the first triage, and to the first conclusion. */
  triaged: responseSchema,
  concluded: responseSchema,
  /** All reports, of any time, that nobody has triaged yet. */
  waiting: count,
});
export type WeekFigures = z.infer<typeof weekFiguresSchema>;

/** Figures that concern only the member. */
const ownFiguresSchema = z.strictObject({
  /** Reports by the member in the week. */
  reported: count,
  /** All reports by the member, and all that are assigned to them, by status. */
  reports: statusCountsSchema,
  assigned: statusCountsSchema,
});
export type OwnFigures = z.infer<typeof ownFiguresSchema>;

/**
 * A summary of one week; `members/{uid}/digests/{week}`, for members who subscribed to it.
 * Functions write it once, after the week has ended, and never change it. Weeks are those of ISO
 * 8601 in UTC.
 */
export const weeklyDigestSchema = z.strictObject({
  week: z.string().refine((week) => isoWeekRange(week) !== null, 'must be a week as 2026-W48'),
  /** Null for members who may not see the dashboard. */
  workspace: weekFiguresSchema.nullable(),
  own: ownFiguresSchema,
  createdAt: timestampSchema,
});
export type WeeklyDigest = z.infer<typeof weeklyDigestSchema>;
