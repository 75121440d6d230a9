import { PHENOMENON_STATUSES } from '../phenomena/status.ts';
import { CATEGORIES, CLASSIFICATIONS, SHAPES, SOURCES } from '../phenomena/vocabulary.ts';

/** Dimensions that a dashboard can be filtered by; each value has a rollup of its own. */
export const FILTER_DIMENSIONS = [
  'status',
  'category',
  'shape',
  'classification',
  'source',
  'country',
] as const;
export type FilterDimension = (typeof FILTER_DIMENSIONS)[number];

/** Stands in addresses and ids for a phenomenon that has no classification or country. */
export const NO_VALUE = 'none';

const VALUES = {
  status: PHENOMENON_STATUSES,
  category: CATEGORIES,
  shape: SHAPES,
  classification: [...CLASSIFICATIONS, NO_VALUE],
  source: SOURCES,
} as const;

/** The name of a value as a fact holds it: `triaged`, `D1`, `CH`, `none`. */
export function filterValueOf(dimension: FilterDimension, value: number | string): string {
  if (dimension === 'country') return String(value) || NO_VALUE;
  return VALUES[dimension][Number(value)] ?? NO_VALUE;
}

/** Every value of a dimension, in the order of the model; countries are those that occur. */
export const filterValues = (dimension: Exclude<FilterDimension, 'country'>): readonly string[] =>
  VALUES[dimension];

export interface InsightFilter {
  dimension: FilterDimension;
  value: string;
}

/** Whether a filter can be asked for; what comes from an address may be anything. */
export const isInsightFilter = ({ dimension, value }: InsightFilter): boolean =>
  dimension === 'country'
    ? /^[A-Z]{2}$/.test(value) || value === NO_VALUE
    : ((VALUES[dimension] ?? []) as readonly string[]).includes(value);

/** Which time the figures go by. */
export const INSIGHT_AXES = ['reported', 'observed'] as const;
export type InsightAxis = (typeof INSIGHT_AXES)[number];
