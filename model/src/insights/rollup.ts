import { z } from 'zod';
import { text } from '../fields.ts';
import { type BytesLike, bytesSchema, toBytes } from '../map/tile.ts';
import type { InsightFact } from './insight-fact.ts';
import { FILTER_DIMENSIONS, filterValueOf, type InsightFilter } from './insight-filter.ts';
import { RollupSeries } from './rollup-series.ts';

export const INSIGHTS_COLLECTION = 'insights';

/** Id of a rollup: `all`, or what it counts, such as `status-triaged`. */
export const rollupId = (filter: InsightFilter | null): string =>
  filter ? `${filter.dimension}-${filter.value}` : 'all';
export const rollupPath = (id: string) => `${INSIGHTS_COLLECTION}/rollup-${id}`;

/** Ids of the rollups that count a fact. */
export const rollupsOf = (fact: InsightFact): string[] => [
  rollupId(null),
  ...FILTER_DIMENSIONS.map((dimension) =>
    rollupId({ dimension, value: filterValueOf(dimension, fact[dimension]) }),
  ),
];

/**
 * `insights/rollup-{id}`: all phenomena, or those with one value of a dimension, counted by time
 * and by every dimension; packed, once by observation time and once by report time. A filter
 * without matches has no document.
 */
export const rollupSchema = z.strictObject({
  rollup: text(1, 60),
  observed: bytesSchema,
  reported: bytesSchema,
});
export type RollupDocument = z.infer<typeof rollupSchema>;

/** A rollup that can be updated. */
export class Rollup {
  readonly id: string;
  readonly observed: RollupSeries;
  readonly reported: RollupSeries;

  constructor(id: string, observed = new RollupSeries(), reported = new RollupSeries()) {
    this.id = id;
    this.observed = observed;
    this.reported = reported;
  }

  /** @throws RollupFormatError or TileFormatError if the bytes do not match their description */
  static decode(document: { rollup: string; observed: BytesLike; reported: BytesLike }): Rollup {
    return new Rollup(
      document.rollup,
      RollupSeries.decode(toBytes(document.observed)),
      RollupSeries.decode(toBytes(document.reported)),
    );
  }

  /** An empty one with the same resolution as this one. */
  emptied(): Rollup {
    return new Rollup(
      this.id,
      new RollupSeries(this.observed.detail),
      new RollupSeries(this.reported.detail),
    );
  }

  add(fact: InsightFact): void {
    this.observed.add(fact.observedAtMs, fact);
    this.reported.add(fact.reportedAtMs, fact);
  }

  /** @throws RollupsDisagreeError if it does not contain the fact */
  remove(fact: InsightFact): void {
    this.observed.remove(fact.observedAtMs, fact);
    this.reported.remove(fact.reportedAtMs, fact);
  }

  get isEmpty(): boolean {
    return this.observed.size === 0;
  }

  fit(max?: number): void {
    this.observed.fit(max);
    this.reported.fit(max);
  }

  encode(): RollupDocument {
    return {
      rollup: this.id,
      observed: this.observed.encode(),
      reported: this.reported.encode(),
    };
  }
}

/** The rollups of the given facts, built from nothing. */
export function rollUp(facts: Iterable<InsightFact>): Map<string, Rollup> {
  const rollups = new Map<string, Rollup>();
  for (const fact of facts) addTo(rollups, fact);
  for (const rollup of rollups.values()) rollup.fit();
  return rollups;
}

/** Adds a fact to each of its rollups; missing ones are created. */
export function addTo(rollups: Map<string, Rollup>, fact: InsightFact): void {
  for (const id of rollupsOf(fact)) {
    const rollup = rollups.get(id) ?? new Rollup(id);
    rollups.set(id, rollup);
    rollup.add(fact);
  }
}
