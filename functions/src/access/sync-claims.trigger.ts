import { MEMBERS_COLLECTION, ROLES_COLLECTION } from '@nest/model';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { auth, firestore } from '../platform/admin.ts';
import { log } from '../platform/log.ts';
import { writeClaims } from './claims.ts';

/** Rewrites a member's claims whenever the member changes. */
export const syncMemberClaims = onDocumentWritten(
  { document: `${MEMBERS_COLLECTION}/{uid}`, retry: true },
  async ({ params: { uid } }) => {
    const outcome = await writeClaims(firestore(), await auth(), uid);
    if (outcome !== 'unchanged') log.info('claims.synced', { uid, outcome });
  },
);

/** Rewrites the claims of all who hold a role whenever the role changes. */
export const syncRoleClaims = onDocumentWritten(
  { document: `${ROLES_COLLECTION}/{roleId}`, retry: true },
  async ({ params: { roleId } }) => {
    const db = firestore();
    const holders = await db.collection(MEMBERS_COLLECTION).where('role', '==', roleId).get();
    const admin = await auth();
    for (const { id } of holders.docs) await writeClaims(db, admin, id);
    log.info('claims.roleSynced', { roleId, members: holders.size });
  },
);
