import { projectionResume } from '../projections/projection-functions.ts';
import { tilesProjection } from './tiles-projection.ts';

/** Resumes tiles whose worker or task was lost. */
export const resumeTiles = projectionResume(tilesProjection);
