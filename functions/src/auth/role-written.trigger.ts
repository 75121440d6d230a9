import { AUDITED, MEMBERS_COLLECTION, ROLES_COLLECTION } from '@nest/model';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { auditWrite, writeOf } from '../audit/audit-write.ts';
import { auth, firestore } from '../platform/admin.ts';
import { fanOut } from '../platform/fan-out.ts';
import { log } from '../platform/log.ts';
import { writeClaims } from './claims.ts';

/** Audits the change of a role and rewrites the claims of all its members. */
export const onRoleWritten = onDocumentWritten(
  { document: `${ROLES_COLLECTION}/{roleId}`, retry: true },
  (event) =>
    fanOut(
      auditWrite(firestore(), AUDITED.auditRoles, writeOf(event)),
      syncClaims(event.params.roleId),
    ),
);

async function syncClaims(roleId: string): Promise<void> {
  const db = firestore();
  const holders = await db.collection(MEMBERS_COLLECTION).where('role', '==', roleId).get();
  const admin = await auth();
  for (const { id } of holders.docs) await writeClaims(db, admin, id);
  log.info('claims.roleSynced', { roleId, members: holders.size });
}
