import { AUDITED, type Audited, isAccountedFor } from '@nest/model';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { firestore } from '../platform/admin.ts';
import { auditWrite, writeOf } from './audit-write.ts';

/**
 * Logs every write of a collection. Collections with further trigger work are audited by their own
 * trigger: `onPhenomenonWritten`, `onMemberWritten`, `onRoleWritten`.
 */
const auditWrites = (audited: Audited) =>
  onDocumentWritten(
    { document: audited.document, retry: true, maxInstances: 20 },
    async (event) => {
      const [before, after] = [event.data?.before.data(), event.data?.after.data()];
      if (isAccountedFor(before, after)) return;
      await auditWrite(firestore(), audited, writeOf(event));
    },
  );

export const auditPrivate = auditWrites(AUDITED.auditPrivate);
export const auditComments = auditWrites(AUDITED.auditComments);
export const auditShoots = auditWrites(AUDITED.auditShoots);
export const auditSettings = auditWrites(AUDITED.auditSettings);
export const auditInvitations = auditWrites(AUDITED.auditInvitations);
