import { gunzipSync } from 'node:zlib';
import { type AircraftSnapshot, decodeAircraft, SKY_ARCHIVE, toSnapshot } from '@nest/model';
import type { StoredSnapshot } from '../snapshot/snapshot-state.ts';

/** In Storage; closed to all clients, like every path that storage.rules does not name. */
const ARCHIVE_FOLDER = 'system/sky/';

/** The subset of Storage that the archive needs. */
export interface ArchiveFiles {
  list(folder: string): Promise<string[]>;
  read(path: string): Promise<Buffer>;
  write(path: string, bytes: Buffer): Promise<void>;
  remove(path: string): Promise<void>;
}

const dayOf = (timeS: number) => new Date(timeS * 1000).toISOString().slice(0, 10);
export const archivePath = (timeS: number) => `${ARCHIVE_FOLDER}${dayOf(timeS)}/${timeS}.gz`;

function timeOf(path: string): number | null {
  const found = /\/(\d+)\.gz$/.exec(path);
  return found ? Number(found[1]) : null;
}

/** The archived times to remove: all recent ones stay, then some, then none. */
export function timesToRemove(times: readonly number[], nowS: number): number[] {
  const { allS, laterStepS, keepS } = SKY_ARCHIVE;
  const taken = new Set<number>();
  return [...times]
    .sort((a, b) => a - b)
    .filter((timeS) => {
      const ageS = nowS - timeS;
      if (ageS <= allS) return false;
      if (ageS > keepS) return true;
      const step = Math.floor(timeS / laterStepS);
      if (taken.has(step)) return true;
      taken.add(step);
      return false;
    });
}

/** Snapshots of the last days for late reports. */
export class SnapshotArchive {
  readonly #files: ArchiveFiles;

  constructor(files: ArchiveFiles) {
    this.#files = files;
  }

  async add(stored: StoredSnapshot): Promise<void> {
    await this.#files.write(archivePath(stored.timeS), stored.gzip);
  }

  /** The time of the snapshot nearest to a given time, if there is one within so many seconds. */
  async find(timeS: number, withinS: number): Promise<number | null> {
    const days = new Set([dayOf(timeS - withinS), dayOf(timeS), dayOf(timeS + withinS)]);
    const times = (await Promise.all([...days].map((day) => this.#timesOf(day)))).flat();
    const distance = (time: number) => Math.abs(time - timeS);
    const [best] = times.sort((a, b) => distance(a) - distance(b));
    return best === undefined || distance(best) > withinS ? null : best;
  }

  /** The columns of a found snapshot, gzipped as they are stored. */
  read(timeS: number): Promise<Buffer> {
    return this.#files.read(archivePath(timeS));
  }

  /** The snapshot nearest to a time, if there is one within so many seconds. */
  async nearest(timeS: number, withinS: number): Promise<AircraftSnapshot | null> {
    const found = await this.find(timeS, withinS);
    return found === null ? null : toSnapshot(decodeAircraft(gunzipSync(await this.read(found))));
  }

  /** @returns how many snapshots were removed */
  async thin(nowS: number): Promise<number> {
    const paths = await this.#files.list(ARCHIVE_FOLDER);
    const times = paths.map(timeOf).filter((time) => time !== null);
    const old = timesToRemove(times, nowS);
    for (const time of old) await this.#files.remove(archivePath(time));
    return old.length;
  }

  async #timesOf(day: string): Promise<number[]> {
    const paths = await this.#files.list(`${ARCHIVE_FOLDER}${day}/`);
    return paths.map(timeOf).filter((time) => time !== null);
  }
}
