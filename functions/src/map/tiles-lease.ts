import { MAP_STATE_PATH } from '@nest/model';
import { FencedLease } from '../platform/fenced-lease.ts';

/** Who works on the map's tiles. */
export const tilesLease = new FencedLease(MAP_STATE_PATH);
