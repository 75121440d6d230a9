import { Sky } from '@nest/dev/mocks/opensky/sky.ts';
import { archivePath } from '@nest/functions/aircraft/archive/snapshot-archive.ts';
import { packSnapshot } from '@nest/functions/aircraft/snapshot/snapshot-cache.ts';
import { getApp } from 'firebase-admin/app';
import { getStorage } from 'firebase-admin/storage';
import { store } from './phenomena-data.ts';

/** Small enough to be generated quickly, with some over every continent. */
const FLEET = 3_000;

/** Archives the simulated aircraft of these times, Unix seconds, like `archiveSnapshots`. */
export async function fillSkyArchive(timesS: readonly number[]): Promise<void> {
  store();
  const bucket = getStorage(getApp()).bucket(`${process.env.GCLOUD_PROJECT}.appspot.com`);
  const sky = new Sky('nest', FLEET);
  for (const time of timesS) {
    const { gzip } = packSnapshot({ time, states: sky.statesAt(time) }, time * 1000);
    await bucket.file(archivePath(time)).save(gzip, { resumable: false });
  }
}
