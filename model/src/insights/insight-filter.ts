import { PHENOMENON_STATUSES } from '../phenomena/status.ts';
import { CATEGORIES, CLASSIFICATIONS, SHAPES, SOURCES } from '../phenomena/vocabulary.ts';

/** Dimensions by which a dashboard can be filtered; each value has a rollup of its own. */
export const FILTER_DIMENSIONS = [
  'status',
  'category',
  'shape',
  'classification',
  'source',
  'country',
] as const;
export type FilterDimension = (typeof FILTER_DIMENSIONS)[number];

/** In URLs and ids: a phenomenon without a classification or country. */
export const NO_VALUE = 'none';

const VALUES = {
  status: PHENOMENON_STATUSES,
  category: CATEGORIES,
  shape: SHAPES,
  classification: [...CLASSIFICATIONS, NO_VALUE],
  source: SOURCES,
} as const;

/** The name of a fact's value: `triaged`, `D1`, `CH`, `none`. */
export function filterValueOf(dimension: FilterDimension, value: number | string): string {
  if (dimension === 'country') return String(value) || NO_VALUE;
  return VALUES[dimension][Number(value)] ?? NO_VALUE;
}

/** Every value of a dimension, in the order of the model; for countries, those that occur. */
export const filterValues = (dimension: Exclude<FilterDimension, 'country'>): readonly string[] =>
  VALUES[dimension];

export interface InsightFilter {
  dimension: FilterDimension;
  value: string;
}

/** Whether a filter is valid; a URL may contain anything. */
export const isInsightFilter = ({ dimension, value }: InsightFilter): boolean =>
  dimension === 'country'
    ? /^[A-Z]{2}$/.test(value) || value === NO_VALUE
    : ((VALUES[dimension] ?? []) as readonly string[]).includes(value);

/** The time axis of the figures. */
export const INSIGHT_AXES = ['reported', 'observed'] as const;
export type InsightAxis = (typeof INSIGHT_AXES)[number];
