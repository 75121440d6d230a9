import { AUDITED, MEMBERS_COLLECTION } from '@nest/model';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { auditWrite, writeOf } from '../audit/audit-write.ts';
import { auth, firestore } from '../platform/admin.ts';
import { fanOut } from '../platform/fan-out.ts';
import { log } from '../platform/log.ts';
import { writeClaims } from './claims.ts';

/** Audits the change of a member and rewrites the resulting claims. */
export const onMemberWritten = onDocumentWritten(
  { document: `${MEMBERS_COLLECTION}/{uid}`, retry: true },
  (event) =>
    fanOut(
      auditWrite(firestore(), AUDITED.auditMembers, writeOf(event)),
      syncClaims(event.params.uid),
    ),
);

async function syncClaims(uid: string): Promise<void> {
  const outcome = await writeClaims(firestore(), await auth(), uid);
  if (outcome !== 'unchanged') log.info('claims.synced', { uid, outcome });
}
