import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phenomenonFixture, plainTimestamp } from '../testing/index.ts';
import {
  countsAlike,
  earliestMilestones,
  type InsightFact,
  insightFactOf,
  milestonesIn,
  NO_MILESTONES,
} from './insight-fact.ts';
import { insightFigures, insightSeries } from './insight-figures.ts';
import { insightRange, rangeBefore } from './insight-period.ts';
import { addTo, Rollup, rollUp, rollupsOf } from './rollup.ts';
import { countryCode, countryNumber, RollupsDisagreeError } from './rollup-series.ts';

const DAY_MS = 86_400_000;
const YEAR_1000 = Date.UTC(1000, 0, 1);
const NOW = Date.UTC(2026, 2, 14, 9);

const minutes = fc.option(fc.nat({ max: 300_000 }), { nil: null });
const factArbitrary: fc.Arbitrary<InsightFact> = fc.record({
  observedAtMs: fc.integer({ min: YEAR_1000, max: NOW }),
  reportedAtMs: fc.integer({ min: NOW - 900 * DAY_MS, max: NOW }),
  status: fc.nat({ max: 5 }),
  category: fc.nat({ max: 5 }),
  shape: fc.nat({ max: 14 }),
  classification: fc.nat({ max: 5 }),
  source: fc.nat({ max: 3 }),
  country: fc.constantFrom('', 'CH', 'US', 'AA', 'ZZ'),
  weekHour: fc.option(fc.nat({ max: 167 }), { nil: null }),
  cell: fc.option(fc.nat({ max: 647 }), { nil: null }),
  triagedMin: minutes,
  concludedMin: minutes,
});

/** A fact with a rare combination of values. */
const scattered = (i: number): InsightFact => ({
  observedAtMs: NOW - ((i * 7_919) % 27_000) * DAY_MS,
  reportedAtMs: NOW - ((i * 104_729) % 900) * DAY_MS,
  status: i % 6,
  category: (i >> 2) % 6,
  shape: i % 15,
  classification: (i >> 3) % 6,
  source: i % 4,
  country: countryCode(1 + ((i * 31) % 676)),
  weekHour: (i * 13) % 168,
  cell: (i * 17) % 648,
  triagedMin: i % 90_000,
  concludedMin: null,
});

const encoded = (rollups: ReadonlyMap<string, Rollup>) =>
  new Map(Array.from(rollups, ([id, rollup]) => [id, rollup.encode()]));

describe('rollups', () => {
  it('equal a recount after any history, however coarsely they came to count', () => {
    const change = fc.record({
      put: fc.option(factArbitrary, { nil: null }),
      at: fc.nat({ max: 9 }),
    });
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 40 }),
        fc.integer({ min: 12, max: 400 }),
        (changes, max) => {
          const now = new Map<number, InsightFact>();
          let rollups = new Map<string, Rollup>();
          for (const { put, at } of changes) {
            const before = now.get(at);
            if (before) for (const id of rollupsOf(before)) rollups.get(id)?.remove(before);
            if (put) addTo(rollups, put);
            if (put) now.set(at, put);
            else now.delete(at);
            for (const rollup of rollups.values()) rollup.fit(max);
            rollups = new Map(
              Array.from(rollups, ([id, rollup]) => [id, Rollup.decode(rollup.encode())]),
            );
          }
          const counted = new Map(Array.from(rollups, ([id, rollup]) => [id, rollup.emptied()]));
          for (const fact of now.values()) addTo(counted, fact);
          expect(encoded(rollups)).toEqual(encoded(counted));
          const all = insightFigures(
            rollups.get('all') ?? null,
            'observed',
            insightRange('all', NOW),
          );
          expect(all.total).toBe(now.size);
        },
      ),
      { numRuns: 60, seed: 47 },
    );
  });

  it('refuse to give back what they do not hold', () => {
    const [fact] = fc.sample(factArbitrary, { numRuns: 1, seed: 1 }) as [InsightFact];
    expect(() => new Rollup('all').remove(fact)).toThrow(RollupsDisagreeError);
  });

  it('stay small with many phenomena over many years', () => {
    const facts = Array.from({ length: 12_000 }, (_, i) => scattered(i));
    const all = new Rollup('all');
    for (const fact of facts) all.add(fact);
    all.fit();
    const { observed, reported } = all.encode();
    expect((observed as Uint8Array).length + (reported as Uint8Array).length).toBeLessThan(500_000);
    expect(insightFigures(all, 'observed', insightRange('all', NOW)).total).toBe(12_000);
  });
});

describe('the figures of a period', () => {
  const facts = fc.sample(factArbitrary, { numRuns: 800, seed: 3 });
  const rollups = rollUp(facts);
  const within = (fact: InsightFact, range: { fromMs: number; toMs: number }) =>
    fact.reportedAtMs >= range.fromMs && fact.reportedAtMs < range.toMs;

  it.each(['7d', '30d', '90d', '12m', 'all', 'custom'] as const)('are exact for %s', (period) => {
    const range = insightRange(period, NOW, { from: '2025-02-03', to: '2025-07-31' });
    for (const [id, status] of [
      ['all', null],
      ['status-triaged', 1],
    ] as const) {
      const own = facts.filter((fact) => status === null || fact.status === status);
      for (const each of [range, rangeBefore(range)]) {
        if (!each) continue;
        const counted = own.filter((fact) => within(fact, each));
        const figures = insightFigures(rollups.get(id) ?? null, 'reported', each);
        expect(figures.isExact).toBe(true);
        expect(figures.total).toBe(counted.length);
        expect(figures.by.country.find(({ value }) => value === 'CH')?.count ?? 0).toBe(
          counted.filter(({ country }) => country === 'CH').length,
        );
        expect(figures.by.classification.at(-1)).toEqual({
          value: 'none',
          count: counted.filter(({ classification }) => classification === 5).length,
        });
        const triaged = counted.flatMap(({ triagedMin }) => triagedMin ?? []);
        expect(figures.triaged.count).toBe(triaged.length);
        if (triaged.length > 0) {
          const mean = triaged.reduce((sum, each) => sum + each, 0) / triaged.length;
          expect(figures.triaged.meanMin).toBeCloseTo(mean, 6);
        }
        const series = insightSeries(rollups.get(id) ?? null, 'reported', each);
        expect(series.reduce((sum, { count }) => sum + count, 0)).toBe(counted.length);
      }
    }
  });

  it('end with today, and compare with as many days before', () => {
    const range = insightRange('7d', NOW);
    expect(range).toEqual({ fromMs: Date.UTC(2026, 2, 8), toMs: Date.UTC(2026, 2, 15) });
    expect(rangeBefore(range)?.fromMs).toBe(Date.UTC(2026, 2, 1));
    expect(rangeBefore(insightRange('all', NOW))).toBeNull();
    expect(insightRange('12m', NOW).fromMs).toBe(Date.UTC(2025, 2, 15));
  });
});

describe('a fact', () => {
  const at = (ms: number) => plainTimestamp(ms);
  it('knows the hour on the wall, by the offset, else by the Sun', () => {
    const base = phenomenonFixture({
      observedAt: at(Date.UTC(2026, 2, 14, 23, 30)),
      timePrecision: 'minute',
      utcOffsetMin: 60,
      location: { latitude: 47, longitude: 8.5, accuracyM: 5 },
    });
    const weekHour = (fields: object) =>
      insightFactOf({ ...base, ...fields }, NO_MILESTONES, () => 'CH')?.weekHour;
    // Half past midnight on a Sunday.
    expect(weekHour({})).toBe(6 * 24);
    expect(weekHour({ utcOffsetMin: null })).toBe(6 * 24);
    expect(weekHour({ utcOffsetMin: null, location: null })).toBeNull();
    expect(weekHour({ timePrecision: 'day' })).toBeNull();
  });

  it('takes the earliest version for its milestones, whatever their order', () => {
    const version = (status: string, ms: number) => milestonesIn({ status, updatedAt: at(ms) });
    const versions = [
      version('explained', 9_000),
      version('triaged', 4_000),
      version('reported', 1),
    ];
    for (const order of [versions, versions.toReversed()]) {
      expect([...order, ...order].reduce(earliestMilestones)).toEqual({
        triagedAtMs: 4_000,
        concludedAtMs: 9_000,
      });
    }
  });

  it('is not there for a document that is no phenomenon, and only changes with what is counted', () => {
    expect(insightFactOf({ title: 'x' }, NO_MILESTONES, () => null)).toBeNull();
    const one = phenomenonFixture();
    expect(countsAlike(one, { ...one, title: 'Another', version: 9 })).toBe(true);
    expect(countsAlike(one, { ...one, status: 'archived' })).toBe(false);
    expect(countsAlike(one, undefined)).toBe(false);
  });

  it('packs any country', () => {
    for (const code of ['AA', 'CH', 'ZZ', '']) expect(countryCode(countryNumber(code))).toBe(code);
  });
});
