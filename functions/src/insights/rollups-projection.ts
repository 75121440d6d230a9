import {
  countsAlike,
  FACT_FIELDS,
  INSIGHTS_PENDING_COLLECTION,
  INSIGHTS_STATE_PATH,
  insightsFactPath,
  milestonesIn,
  phenomenonPath,
  RollupsDisagreeError,
} from '@nest/model';
import { FieldValue } from 'firebase-admin/firestore';
import { defineProjection } from '../projections/define-projection.ts';
import { checkRollups } from './check-rollups.ts';
import { rebuildRollups } from './rebuild-rollups.ts';
import { readRollupChanges, writeRollupChanges } from './update-rollups.ts';

/** The figures of the dashboard, projected from phenomena. */
export const rollupsProjection = defineProjection({
  name: 'rollups',
  task: 'updateRollups',
  statePath: INSIGHTS_STATE_PATH,
  pending: INSIGHTS_PENDING_COLLECTION,
  record: { source: phenomenonPath, fields: FACT_FIELDS, projected: insightsFactPath },
  batchSize: 10_000,
  maxChanges: 5_000,
  mark: (_id, { before, after }) => (countsAlike(before, after) ? null : milestoneSets(after)),
  readChanges: readRollupChanges,
  writeChanges: writeRollupChanges,
  rebuild: rebuildRollups,
  check: checkRollups,
  isDisagreement: (error) => error instanceof RollupsDisagreeError,
});

/**
 * The milestones that this version had reached, because later versions do not show them: sets of times of
 * which the worker takes the earliest, so events may arrive twice and in any order.
 */
function milestoneSets(phenomenon: object | undefined) {
  const { triagedAtMs, concludedAtMs } = milestonesIn(phenomenon);
  return {
    ...(triagedAtMs !== null && { triagedAtMs: FieldValue.arrayUnion(triagedAtMs) }),
    ...(concludedAtMs !== null && { concludedAtMs: FieldValue.arrayUnion(concludedAtMs) }),
  };
}
