import { AUDITED, type Audited } from '@nest/model';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { firestore } from '../platform/admin.ts';
import { auditWrite } from './audit-write.ts';

/** Brings every write of a collection into the log. */
const auditWrites = (audited: Audited) =>
  onDocumentWritten(
    { document: audited.document, retry: true, maxInstances: 20 },
    ({ id, time, document, data }) =>
      auditWrite(firestore(), audited, {
        eventId: id,
        path: document,
        time,
        before: data?.before,
        after: data?.after,
      }),
  );

export const auditPhenomena = auditWrites(AUDITED.auditPhenomena);
export const auditPrivate = auditWrites(AUDITED.auditPrivate);
export const auditComments = auditWrites(AUDITED.auditComments);
export const auditShoots = auditWrites(AUDITED.auditShoots);
export const auditMembers = auditWrites(AUDITED.auditMembers);
export const auditRoles = auditWrites(AUDITED.auditRoles);
export const auditSettings = auditWrites(AUDITED.auditSettings);
export const auditInvitations = auditWrites(AUDITED.auditInvitations);
