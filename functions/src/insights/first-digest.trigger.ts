import { MEMBERS_COLLECTION } from '@nest/model';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { firestore } from '../platform/admin.ts';
import { log } from '../platform/log.ts';
import { writeDigestOf } from './weekly-digest.ts';

/**
 * A member who subscribes to digests gets that of the last week immediately, not only on Monday.
 */
export const firstDigest = onDocumentWritten(
  {
    document: `${MEMBERS_COLLECTION}/{uid}/preferences/notifications`,
    retry: true,
    maxInstances: 10,
  },
  async ({ params: { uid }, data }) => {
    const [before, after] = [data?.before, data?.after].map((one) => one?.get('weeklyDigest'));
    if (after !== true || before === true) return;
    const isWritten = await writeDigestOf(firestore(), uid, Date.now());
    if (isWritten) log.info('insights.firstDigest', { uid });
  },
);
