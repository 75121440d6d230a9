import { creditLedgerSchema, openLedger, type Tier } from '@nest/model';
import { z } from 'zod';
import { FAULTS } from '../opensky/opensky-outcome.ts';

/** The state that all instances share; `system/sky`, which no client can read. */
const snapshotStateSchema = z.object({
  ledger: creditLedgerSchema,
  /** Who is calling OpenSky; a holder that dies loses it at `untilMs`. */
  lease: z.object({ holder: z.string(), untilMs: z.number() }).nullable(),
  /** The newest snapshot; its bytes are in a separate document. */
  snapshot: z
    .object({
      id: z.string(),
      timeS: z.number(),
      fetchedAtMs: z.number(),
      count: z.number(),
    })
    .nullable(),
  lastCallMs: z.number().nullable(),
  lastFault: z.enum(FAULTS).nullable(),
  faultsInARow: z.number(),
});
export type SnapshotState = z.infer<typeof snapshotStateSchema>;
export type SnapshotMeta = NonNullable<SnapshotState['snapshot']>;

/** A snapshot as it is stored and sent: columns (see `encodeAircraft`), gzipped. */
export interface StoredSnapshot extends SnapshotMeta {
  gzip: Buffer;
}

export function newRecord(tier: Tier, nowMs: number): SnapshotState {
  return {
    ledger: openLedger(tier, nowMs / 1000),
    lease: null,
    snapshot: null,
    lastCallMs: null,
    lastFault: null,
    faultsInARow: 0,
  };
}

/** A stored record, or a new one if there is none; another account has another ledger. */
export function readRecord(data: unknown, tier: Tier, nowMs: number): SnapshotState {
  const parsed = snapshotStateSchema.safeParse(data);
  if (!parsed.success) return newRecord(tier, nowMs);
  if (parsed.data.ledger.tier === tier) return parsed.data;
  return { ...parsed.data, ledger: openLedger(tier, nowMs / 1000) };
}
