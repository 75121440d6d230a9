import { INSIGHTS_STATE_PATH } from '@nest/model';
import { FencedLease } from '../platform/fenced-lease.ts';

/** Who works on the rollups. */
export const rollupsLease = new FencedLease(INSIGHTS_STATE_PATH);
