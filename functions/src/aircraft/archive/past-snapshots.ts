import {
  type AircraftSnapshot,
  type Box,
  cropToBox,
  SKY_ARCHIVE,
  statesCost,
  TIER_LIMITS,
} from '@nest/model';
import type { OpenSkyClient } from '../opensky/opensky-client.ts';
import type { Fault } from '../opensky/opensky-outcome.ts';
import { packSnapshot } from '../snapshot/snapshot-cache.ts';
import { isRefused, type Refused, type SnapshotService } from '../snapshot/snapshot-service.ts';
import type { SnapshotArchive } from './snapshot-archive.ts';

/** A snapshot this near to a time is equivalent for most purposes, in s. */
export const NEAR_S = 15;
/** OpenSky does not return earlier times than this, in s; minus a minute for the request itself. */
const HISTORY_MARGIN_S = 60;

export interface PastSnapshotsOptions {
  sky: SnapshotService;
  archive: SnapshotArchive;
  client: Pick<OpenSkyClient, 'states'>;
  clock?: () => number;
}

export interface PastRequest {
  timeS: number;
  /** Null: the whole world. */
  box: Box | null;
  /** Credits that a call must leave for others. */
  leave: number;
  /** Maximum distance of a snapshot from the time that makes the call unnecessary, in s. */
  nearS: number;
}

export type PastResult =
  | { ok: true; snapshot: AircraftSnapshot; from: 'opensky' | 'snapshot' | 'archive' }
  | { ok: false; why: Fault | Refused['refused'] | 'not-archived' };

/**
 * The aircraft of a past moment: from a snapshot near it, else from OpenSky with the reserve, else
 * from the nearest one in the archive. The snapshot's own time is the moment that it shows.
 */
export class PastSnapshots {
  readonly #options: PastSnapshotsOptions;

  constructor(options: PastSnapshotsOptions) {
    this.#options = options;
  }

  async at(request: PastRequest): Promise<PastResult> {
    const { timeS, box, nearS } = request;
    const { sky, archive, client } = this.#options;
    const { held, status } = await sky.current();
    if (held && Math.abs(held.meta.timeS - timeS) <= nearS) {
      return { ok: true, snapshot: held.snapshot, from: 'snapshot' };
    }
    const kept = await archive.nearest(timeS, SKY_ARCHIVE.reachS);
    if (kept && Math.abs(kept.time - timeS) <= nearS) {
      return { ok: true, snapshot: kept, from: 'archive' };
    }
    let why: Fault | Refused['refused'] | 'not-archived' = 'not-archived';
    const nowS = (this.#options.clock ?? Date.now)() / 1000;
    const { historyS } = TIER_LIMITS[status.tier];
    if (nowS - timeS < historyS - HISTORY_MARGIN_S) {
      const call = { cost: statesCost(box), leave: request.leave };
      const answer = await sky.ask(call, () => client.states({ box, timeS }));
      if (answer.ok) {
        const { snapshot } = answer.value;
        // Already paid for: the next request for that time is served from the archive.
        if (!box) await archive.add(packSnapshot(snapshot, nowS * 1000));
        if (!isContradicted(snapshot, box, kept)) return { ok: true, snapshot, from: 'opensky' };
      } else {
        why = isRefused(answer) ? answer.refused : answer.fault;
      }
    }
    if (kept) return { ok: true, snapshot: kept, from: 'archive' };
    if (held && Math.abs(held.meta.timeS - timeS) <= SKY_ARCHIVE.reachS) {
      return { ok: true, snapshot: held.snapshot, from: 'snapshot' };
    }
    return { ok: false, why };
  }

  /** Credits reserved for captures, as of the loaded snapshot. */
  async creditsReserved(): Promise<number> {
    return (await this.#options.sky.current()).status.creditsReserved;
  }

  /** The time of the archived snapshot nearest to a moment. Never calls OpenSky. */
  archivedNear(timeS: number): Promise<number | null> {
    return this.#options.archive.find(timeS, SKY_ARCHIVE.reachS);
  }

  /** The columns of an archived snapshot, gzipped. */
  archived(timeS: number): Promise<Buffer> {
    return this.#options.archive.read(timeS);
  }
}

/** An empty box counts as having no traffic unless the archive has aircraft in it for that time. */
function isContradicted(
  { states }: AircraftSnapshot,
  box: Box | null,
  kept: AircraftSnapshot | null,
): boolean {
  return (
    states.length === 0 && box !== null && kept !== null && cropToBox(kept, box).states.length > 0
  );
}
