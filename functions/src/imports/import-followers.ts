import { MAX_CAPTURES } from '../aircraft/capture/capture-aircraft.ts';
import { wakeProjections } from '../phenomena/projections.ts';
import { enqueue } from '../platform/admin.ts';
import type { ImportFollowers } from './import-run.ts';

/** Work that imports pass to other functions: one task for many records, never one per record. */
export const importFollowers: ImportFollowers = {
  async capture(phenomenonIds) {
    for (let at = 0; at < phenomenonIds.length; at += MAX_CAPTURES) {
      const part = phenomenonIds.slice(at, at + MAX_CAPTURES);
      await enqueue('captureAircraft', { phenomenonIds: part, isBulk: true });
    }
  },
  wake: wakeProjections,
};
