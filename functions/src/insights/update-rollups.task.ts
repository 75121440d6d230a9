import { projectionTask } from '../projections/projection-functions.ts';
import { rollupsProjection } from './rollups-projection.ts';

/** Processes the phenomena that may be counted wrongly. */
export const updateRollups = projectionTask(rollupsProjection);
