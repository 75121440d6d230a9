import { projectionTask } from '../projections/projection-functions.ts';
import { tilesProjection } from './tiles-projection.ts';

/** Processes the phenomena whose tiles are out of date. */
export const updateTiles = projectionTask(tilesProjection);
