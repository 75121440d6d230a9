import { z } from 'zod';
import { integer } from '../fields.ts';
import type { MapPending } from '../map/map-records.ts';
import { timestampSchema } from '../time.ts';
import type { InsightFact, Milestones } from './insight-fact.ts';
import { INSIGHTS_COLLECTION } from './rollup.ts';

/**
 * What functions store for the rollups under `system`, where clients cannot read: the worker, the
 * phenomena that may be counted wrongly, and what each is counted as. Rollups and facts only change
 * together.
 */
export const INSIGHTS_STATE_PATH = 'system/insights';
export const INSIGHTS_PENDING_COLLECTION = `${INSIGHTS_STATE_PATH}/pending`;
export const insightsPendingPath = (phenomenonId: string) =>
  `${INSIGHTS_PENDING_COLLECTION}/${phenomenonId}`;
export const INSIGHTS_FACTS_COLLECTION = `${INSIGHTS_STATE_PATH}/facts`;
export const insightsFactPath = (phenomenonId: string) =>
  `${INSIGHTS_FACTS_COLLECTION}/${phenomenonId}`;

/**
 * `system/insights/pending/{phenomenonId}`: as `MapPending`; with the milestones that its versions
 * show.
 */
export interface InsightsPending extends MapPending {
  triagedAtMs?: number[];
  concludedAtMs?: number[];
  /** It was deleted permanently, so nothing is kept. */
  purged?: boolean;
}

/**
 * `system/insights/facts/{phenomenonId}`; milestones are kept while a phenomenon is in the trash.
 */
export interface FactRecord extends Milestones {
  fact: InsightFact | null;
}

/** `insights/status`: how current the rollups are. */
export const INSIGHTS_STATUS_PATH = `${INSIGHTS_COLLECTION}/status`;
export const insightsStatusSchema = z.strictObject({
  /** When the rollups were last brought up to date. */
  at: timestampSchema,
  /** Whether more changes were pending then. */
  pending: z.boolean(),
});
export type InsightsStatus = z.infer<typeof insightsStatusSchema>;

/** `insights/storage`: size of the files, by area of the bucket. */
export const INSIGHTS_STORAGE_PATH = `${INSIGHTS_COLLECTION}/storage`;
const bytes = integer(0, Number.MAX_SAFE_INTEGER);
export const storageUsageSchema = z.strictObject({
  at: timestampSchema,
  bytes,
  files: bytes,
  /** By the first part of the path: `shoots`, `imports`, `sky` … */
  areas: z.record(z.string(), z.strictObject({ bytes, files: bytes })),
});
export type StorageUsage = z.infer<typeof storageUsageSchema>;
