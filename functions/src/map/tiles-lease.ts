import { MAP_STATE_PATH } from '@nest/model';
import { FencedLease } from '../platform/fenced-lease.ts';

/** The lease of the tiles' worker. */
export const tilesLease = new FencedLease(MAP_STATE_PATH);
