import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { obscuredCell } from '../geo.ts';
import { anyPhenomenonInput } from '../testing/arbitraries.ts';
import {
  phenomenonFixture,
  phenomenonInputFixture,
  privateLocationFixture,
} from '../testing/phenomena.ts';
import { phenomenonContent, phenomenonInputSchema } from './input.ts';
import { phenomenonSchema } from './phenomenon.ts';
import { privateLocationSchema } from './private.ts';

const issues = (
  schema: { safeParse(value: unknown): { error?: { issues: unknown[] } } },
  value: unknown,
) => schema.safeParse(value).error?.issues ?? [];

describe('phenomenon content', () => {
  it('turns every valid statement into a valid record', () => {
    fc.assert(
      fc.property(anyPhenomenonInput, (input) => {
        expect(issues(phenomenonInputSchema, input)).toEqual([]);
        const { content, privateLocation } = phenomenonContent('record', input);
        expect(issues(phenomenonSchema, phenomenonFixture(content))).toEqual([]);
        if (privateLocation) {
          expect(issues(privateLocationSchema, privateLocationFixture(privateLocation))).toEqual(
            [],
          );
        }
      }),
      { seed: 16, numRuns: 500 },
    );
  });

  it('is the same for every exact place of a cell: an obscured record tells no more', () => {
    const part = fc.double({ min: 0.001, max: 0.199, noNaN: true });
    const accuracy = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null });
    const obscured = anyPhenomenonInput.filter((input) => input.exactLocation !== null);
    fc.assert(
      fc.property(obscured, part, part, accuracy, (input, dLat, dLon, accuracyM) => {
        if (!input.exactLocation) return;
        const { south, west } = obscuredCell(input.exactLocation);
        const other = { latitude: south + dLat, longitude: west + dLon, accuracyM };
        const middle = { latitude: south + 0.1, longitude: west + 0.1, accuracyM: null };
        const of = (exactLocation: typeof other) =>
          phenomenonContent('record', { ...input, geoprivacy: 'obscured', exactLocation }).content;
        expect(of(other)).toEqual(of({ ...middle, accuracyM: null } as typeof other));
      }),
      { seed: 17, numRuns: 500 },
    );
  });

  it('tells nothing of a private place, in no field', () => {
    fc.assert(
      fc.property(anyPhenomenonInput, (input) => {
        const stated = { ...input, geoprivacy: 'private' as const };
        const { content, privateLocation } = phenomenonContent('record', stated);
        const elsewhere = phenomenonContent('record', {
          ...stated,
          exactLocation: null,
          placeName: '',
        });
        expect(content).toEqual(elsewhere.content);
        const kept = { location: stated.exactLocation, placeName: stated.placeName };
        const empty = kept.location === null && kept.placeName === '';
        expect(privateLocation).toEqual(empty ? null : kept);
      }),
      { seed: 18, numRuns: 500 },
    );
  });

  it('keeps the exact place of an obscured record in its private part', () => {
    const input = phenomenonInputFixture({ geoprivacy: 'obscured' });
    const { content, privateLocation } = phenomenonContent('record', input);
    expect(privateLocation?.location).toEqual(input.exactLocation);
    expect(content.location?.accuracyM).toBeGreaterThanOrEqual(22_000);
    expect(phenomenonContent('record', phenomenonInputFixture()).privateLocation).toBeNull();
  });

  it('wants a place for an obscured record', () => {
    const input = phenomenonInputFixture({ geoprivacy: 'obscured', exactLocation: null });
    expect(issues(phenomenonInputSchema, input)).toMatchObject([
      { path: ['exactLocation'], message: 'an obscured record needs a place' },
    ]);
  });
});
