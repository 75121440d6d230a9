import type { Tier } from '@nest/model';
import type { ArchiveFiles } from '../archive/snapshot-archive.ts';
import {
  type Claim,
  type ClaimRequest,
  decideClaim,
  decideRelease,
  type TokenRepository,
} from '../opensky/token-repository.ts';
import type { Change, SnapshotRepository } from '../snapshot/snapshot-repository.ts';
import { newRecord, type SnapshotState, type StoredSnapshot } from '../snapshot/snapshot-state.ts';

/** Shared by the instances of a test, without a database. */
export class MemorySkyRecords implements SnapshotRepository {
  record: SnapshotState | null = null;
  stored: StoredSnapshot | null = null;
  reads = 0;
  readonly #tier: Tier;

  constructor(tier: Tier) {
    this.#tier = tier;
  }

  async read(nowMs: number): Promise<SnapshotState> {
    this.reads++;
    return this.#now(nowMs);
  }

  async snapshot(): Promise<StoredSnapshot | null> {
    this.reads++;
    return this.stored;
  }

  async change<T>(nowMs: number, decide: (record: SnapshotState) => Change<T>): Promise<T> {
    const { result, record, snapshot } = decide(this.#now(nowMs));
    if (record) this.record = record;
    if (snapshot) this.stored = snapshot;
    return result;
  }

  #now(nowMs: number): SnapshotState {
    return structuredClone(this.record ?? newRecord(this.#tier, nowMs));
  }
}

export class MemoryTokenRecords implements TokenRepository {
  record: Parameters<typeof decideClaim>[0] = null;

  async claim(request: ClaimRequest): Promise<Claim> {
    const { claim, record } = decideClaim(this.record, request);
    if (record) this.record = record;
    return claim;
  }

  async release(instance: string, token: { value: string; expiresAtMs: number } | null) {
    this.record = decideRelease(this.record, instance, token) ?? this.record;
  }
}

export class MemoryFiles implements ArchiveFiles {
  readonly files = new Map<string, Buffer>();

  async list(folder: string): Promise<string[]> {
    return [...this.files.keys()].filter((path) => path.startsWith(folder));
  }

  async read(path: string): Promise<Buffer> {
    const bytes = this.files.get(path);
    if (!bytes) throw new Error(`there is no ${path}`);
    return bytes;
  }

  async write(path: string, bytes: Buffer): Promise<void> {
    this.files.set(path, bytes);
  }

  async remove(path: string): Promise<void> {
    this.files.delete(path);
  }
}

/** A clock that only moves when told to; sleeping advances it. */
export class FakeClock {
  ms: number;

  constructor(ms = Date.UTC(2026, 6, 1)) {
    this.ms = ms;
  }

  readonly now = () => this.ms;

  readonly sleep = async (ms: number) => {
    this.ms += ms;
  };

  advanceS(seconds: number): void {
    this.ms += seconds * 1000;
  }

  get s(): number {
    return this.ms / 1000;
  }
}
