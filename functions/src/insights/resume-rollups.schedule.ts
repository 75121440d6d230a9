import { projectionResume } from '../projections/projection-functions.ts';
import { rollupsProjection } from './rollups-projection.ts';

/** Resumes rollups whose worker or task was lost. */
export const resumeRollups = projectionResume(rollupsProjection);
