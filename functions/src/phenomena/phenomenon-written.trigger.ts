import { AUDITED, isAccountedFor, PHENOMENA_COLLECTION, type Phenomenon } from '@nest/model';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { isCapturable } from '../aircraft/capture/capture-aircraft.ts';
import { auditWrite, writeOf } from '../audit/audit-write.ts';
import { enqueue, firestore } from '../platform/admin.ts';
import { fanOut } from '../platform/fan-out.ts';
import { markProjections } from './projections.ts';

/**
 * All consequences of a write to a phenomenon: its audit event, the dirty marks of tiles and
 * rollups, and the aircraft around a new report. A write that a job accounts for costs no read and
 * no write.
 */
export const onPhenomenonWritten = onDocumentWritten(
  { document: `${PHENOMENA_COLLECTION}/{phenomenonId}`, retry: true, maxInstances: 20 },
  async (event) => {
    const { phenomenonId } = event.params;
    const before = event.data?.before.data() as Phenomenon | undefined;
    const after = event.data?.after.data() as Phenomenon | undefined;
    if (isAccountedFor(before, after)) return;
    const db = firestore();
    const isRecent = !before && after !== undefined && isCapturable(after, Date.now());
    await fanOut(
      auditWrite(db, AUDITED.auditPhenomena, writeOf(event)),
      markProjections(db, phenomenonId, { before, after }),
      isRecent ? enqueue('captureAircraft', { phenomenonIds: [phenomenonId] }) : null,
    );
  },
);
