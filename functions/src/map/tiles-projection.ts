import {
  isSamePoint,
  MAP_FIELDS,
  MAP_PENDING_COLLECTION,
  MAP_STATE_PATH,
  type MapPoint,
  type MappedPhenomenon,
  mapPlacePath,
  mapPointOf,
  phenomenonPath,
  TilesDisagreeError,
} from '@nest/model';
import { defineProjection } from '../projections/define-projection.ts';
import { checkTiles } from './check-tiles.ts';
import { rebuildTiles } from './rebuild-tiles.ts';
import { readTileChanges, writeTileChanges } from './update-tiles.ts';

/** The map's tiles, projected from phenomena. */
export const tilesProjection = defineProjection({
  name: 'tiles',
  task: 'updateTiles',
  statePath: MAP_STATE_PATH,
  pending: MAP_PENDING_COLLECTION,
  record: { source: phenomenonPath, fields: MAP_FIELDS, projected: mapPlacePath },
  // Sorted by location, many nearby points are in few tiles.
  batchSize: 10_000,
  maxChanges: 2_000,
  mark: (id, { before, after }) =>
    isSamePoint(pointIn(id, before), pointIn(id, after)) ? null : {},
  readChanges: readTileChanges,
  writeChanges: writeTileChanges,
  rebuild: rebuildTiles,
  check: checkTiles,
  isDisagreement: (error) => error instanceof TilesDisagreeError,
});

const pointIn = (id: string, data: object | undefined): MapPoint | null =>
  data ? mapPointOf(id, data as MappedPhenomenon) : null;
