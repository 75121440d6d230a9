import { INSIGHTS_STATE_PATH } from '@nest/model';
import { FencedLease } from '../platform/fenced-lease.ts';

/** The lease of the rollups' worker. */
export const rollupsLease = new FencedLease(INSIGHTS_STATE_PATH);
