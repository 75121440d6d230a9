import { PHENOMENA_COLLECTION, type Phenomenon } from '@nest/model';
import { onDocumentCreated } from 'firebase-functions/v2/firestore';
import { firestore } from '../platform/admin.ts';
import { log } from '../platform/log.ts';
import { captureSky as capture, isCapturable } from './capture-sky.ts';
import { CAPTURE_RADIUS_KM, OPENSKY_CLIENT_SECRET } from './opensky-config.ts';
import { theSky } from './the-sky.ts';

/** Puts the sky of its moment beside every new report that has one. */
export const captureSky = onDocumentCreated(
  {
    document: `${PHENOMENA_COLLECTION}/{phenomenonId}`,
    retry: true,
    secrets: [OPENSKY_CLIENT_SECRET],
    memory: '512MiB',
    maxInstances: 3,
  },
  async ({ params: { phenomenonId }, data }) => {
    const phenomenon = data?.data() as Phenomenon | undefined;
    if (!phenomenon || !isCapturable(phenomenon, Date.now())) return;
    const { past, simulated } = theSky();
    const radiusM = CAPTURE_RADIUS_KM.value() * 1000;
    const deps = { db: firestore(), past, simulated, radiusM };
    const outcome = await capture(deps, phenomenonId, phenomenon);
    log.info('sky.capture', { phenomenonId, outcome });
    if (outcome === 'busy' || outcome === 'later') {
      throw new Error(
        `The sky of ${phenomenonId} is not captured yet; the event shall be repeated.`,
      );
    }
  },
);
