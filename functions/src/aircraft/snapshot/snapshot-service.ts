import { randomUUID } from 'node:crypto';
import type { SkyStatus } from '@nest/model';
import { isHeld } from '../../platform/lease.ts';
import type { OpenSkyClient } from '../opensky/opensky-client.ts';
import { failure, type Outcome } from '../opensky/opensky-outcome.ts';
import { type Begun, beginCall, type Call, endCall, nextRefreshMs } from './credit-ledger.ts';
import { metaOf, packSnapshot, SnapshotCache } from './snapshot-cache.ts';
import { MAX_SNAPSHOT_BYTES, type SnapshotRepository } from './snapshot-repository.ts';
import type { SnapshotState, StoredSnapshot } from './snapshot-state.ts';
import { statusOf } from './snapshot-status.ts';

/** How soon an instance checks again while another one refreshes, in ms. */
const POLL_INTERVAL_MS = 1_000;
/** The longest time that an instance relies on its cached time of the next refresh, in ms. */
const MAX_TRUST_MS = 60_000;
/** How often, and for how long, a caller waits if there is nothing to show, in ms. */
const POLL_MS = 250;
const TIMEOUT_MS = 12_000;
/** Credits of a call for the whole world. */
const WORLD_COST = 4;

export interface SnapshotServiceOptions {
  records: SnapshotRepository;
  client: Pick<OpenSkyClient, 'states'>;
  /** Whether the client's source is the mock. */
  simulated: boolean;
  clock?: () => number;
  sleep?: (ms: number) => Promise<void>;
  onCall?: (event: { purpose: Call['purpose']; outcome: string; dropped: number }) => void;
}

/** What an instance knows at a time. */
export interface SkyView {
  held: SnapshotCache | null;
  status: SkyStatus;
}

export type Refused = {
  ok: false;
  refused: 'busy' | 'cooling-down' | 'reserved' | 'spent';
  /** Seconds to wait, if the ledger does not determine that. */
  retryAfterS?: number;
};

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * The one snapshot that all callers share. The first caller after a refresh is due makes it, if it
 * gets the lease; everybody else immediately gets the existing snapshot with its age.
 */
export class SnapshotService {
  readonly #options: SnapshotServiceOptions;
  readonly #clock: () => number;
  readonly #sleep: (ms: number) => Promise<void>;
  #held: SnapshotCache | null = null;
  #record: SnapshotState | null = null;
  #lookAgainMs = 0;
  #flight: Promise<void> | null = null;

  constructor(options: SnapshotServiceOptions) {
    this.#options = options;
    this.#clock = options.clock ?? Date.now;
    this.#sleep = options.sleep ?? wait;
  }

  /** Whether the source is the mock and not OpenSky. */
  get simulated(): boolean {
    return this.#options.simulated;
  }

  /** The newest snapshot; calls OpenSky if a refresh is due and nobody else is doing so. */
  async current(): Promise<SkyView> {
    if (this.#record === null || this.#clock() >= this.#lookAgainMs) {
      const isFirst = this.#flight === null;
      this.#flight ??= this.#renew().finally(() => {
        this.#flight = null;
      });
      this.#flight.catch(() => undefined);
      // One caller waits for the response; others do not wait if there is a snapshot.
      if (isFirst || this.#held === null) await this.#settled(this.#flight);
    }
    return this.#view();
  }

  /** If Firestore fails, the cached snapshot is still used. */
  async #settled(flight: Promise<void>): Promise<void> {
    try {
      await flight;
    } catch (error) {
      if (this.#held === null) throw error;
      this.#lookAgainMs = this.#clock() + POLL_INTERVAL_MS;
    }
  }

  /**
   * A separate call that uses the reserve; `leave` credits stay for others.
   * @param call `separateQuota`: OpenSky counts it separately, so its credit headers do not apply
   * to ours
   */
  async ask<T>(
    call: { cost: number; leave?: number; separateQuota?: boolean },
    send: () => Promise<Outcome<T>>,
  ): Promise<Outcome<T> | Refused> {
    const { separateQuota = false, ...charge } = call;
    const giveUpMs = this.#clock() + TIMEOUT_MS;
    for (;;) {
      const nowMs = this.#clock();
      const id = randomUUID();
      const begun = await this.#begin({ id, nowMs, purpose: 'capture', ...charge });
      if (begun.ok) {
        const outcome = await this.#sent(send);
        await this.#end(id, 'capture', separateQuota ? withoutCredits(outcome) : outcome, null, 0);
        return outcome;
      }
      const { reason } = begun;
      if (reason !== 'busy') {
        return { ok: false, refused: reason === 'too-early' ? 'reserved' : reason };
      }
      if (this.#clock() >= giveUpMs) return { ok: false, refused: 'busy' };
      await this.#sleep(POLL_MS);
    }
  }

  #view(): SkyView {
    if (!this.#record) throw new Error('the sky was asked for before it was looked at');
    const { simulated } = this.#options;
    return { held: this.#held, status: statusOf(this.#record, this.#clock(), simulated) };
  }

  async #renew(): Promise<void> {
    const giveUpMs = this.#clock() + TIMEOUT_MS;
    for (;;) {
      await this.#look();
      const looked = this.#record;
      if (await this.#refresh()) return;
      // Another instance may have begun, or even finished, between the read and the refresh.
      const isOvertaken = this.#record !== looked;
      const isEmptyHanded = this.#held === null && (this.#isLeased() || isOvertaken);
      if (!isEmptyHanded || this.#clock() >= giveUpMs) return this.#plan();
      await this.#sleep(POLL_MS);
    }
  }

  /** Reads the record, and the snapshot if it is new. */
  async #look(): Promise<void> {
    const { records } = this.#options;
    const record = await records.read(this.#clock());
    if (record.snapshot && record.snapshot.id !== this.#held?.meta.id) {
      const stored = await records.snapshot();
      if (stored) this.#held = new SnapshotCache(stored);
    }
    this.#record = record;
  }

  #isLeased(): boolean {
    return isHeld(this.#record?.lease ?? null, this.#clock());
  }

  /** @returns whether it made the refresh */
  async #refresh(): Promise<boolean> {
    const nowMs = this.#clock();
    if (!this.#record || this.#isLeased() || nextRefreshMs(this.#record, nowMs) > nowMs) {
      return false;
    }
    const id = randomUUID();
    const begun = await this.#begin({ id, nowMs, cost: WORLD_COST, purpose: 'refresh' });
    if (!begun.ok) return false;
    const outcome = await this.#sent(() => this.#options.client.states({ box: null, timeS: null }));
    const stored = outcome.ok ? packSnapshot(outcome.value.snapshot, this.#clock()) : null;
    const isTooLarge = stored !== null && stored.gzip.length > MAX_SNAPSHOT_BYTES;
    const booked = isTooLarge ? failure('malformed', { remaining: outcome.remaining }) : outcome;
    const dropped = outcome.ok ? outcome.value.dropped : 0;
    await this.#end(id, 'refresh', booked, booked.ok ? stored : null, dropped);
    if (stored && booked.ok && outcome.ok && this.#record?.snapshot?.id === stored.id) {
      this.#held = new SnapshotCache(stored, outcome.value.snapshot);
    }
    this.#plan();
    return true;
  }

  /** When to check again: when a refresh is due, or soon if another instance is refreshing. */
  #plan(): void {
    const nowMs = this.#clock();
    const dueMs = this.#record ? nextRefreshMs(this.#record, nowMs) : nowMs;
    const nextMs = this.#isLeased()
      ? nowMs + POLL_INTERVAL_MS
      : Math.min(dueMs, nowMs + MAX_TRUST_MS);
    this.#lookAgainMs = Math.max(nextMs, nowMs + POLL_INTERVAL_MS);
  }

  #begin(call: Call) {
    return this.#options.records.change<Begun>(call.nowMs, (record) => {
      const begun = beginCall(record, call);
      this.#record = begun.ok ? begun.record : record;
      if (!begun.ok) return { result: begun };
      return { result: begun, record: begun.record };
    });
  }

  /** A client never throws; if it did, the credits and the lease still have to be booked. */
  async #sent<T>(send: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      return await send();
    } catch {
      return failure('malformed');
    }
  }

  async #end(
    id: string,
    purpose: Call['purpose'],
    outcome: Outcome<unknown>,
    stored: StoredSnapshot | null,
    dropped: number,
  ): Promise<void> {
    const { records, simulated, onCall } = this.#options;
    const nowMs = this.#clock();
    onCall?.({ purpose, outcome: outcome.ok ? 'ok' : outcome.fault, dropped });
    this.#record = await records.change(nowMs, (record) => {
      const ended = endCall(record, { id, nowMs }, outcome, stored && metaOf(stored));
      const isNewest = stored !== null && ended.snapshot?.id === stored.id;
      return {
        result: ended,
        record: ended,
        snapshot: isNewest ? stored : null,
        status: statusOf(ended, nowMs, simulated),
      };
    });
  }
}

/** An outcome that does not affect the states ledger: neither its credits nor its cool-down. */
function withoutCredits<T>(outcome: Outcome<T>): Outcome<T> {
  if (outcome.ok) return { ...outcome, remaining: null };
  const fault = outcome.fault === 'limited' ? 'absent' : outcome.fault;
  return { ...outcome, fault, remaining: null };
}

export const isRefused = <T>(result: Outcome<T> | Refused): result is Refused =>
  !result.ok && 'refused' in result;
