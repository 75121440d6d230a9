import { defineSecret } from 'firebase-functions/params';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { firestore } from '../platform/admin.ts';
import { log } from '../platform/log.ts';
import { accessConfig } from './access-config.ts';
import { sweepTeam } from './team-sweep.ts';

/** Reads the members of the organisation's teams, and nothing else. */
const GITHUB_ORG_TOKEN = defineSecret('GITHUB_ORG_TOKEN');

/** Daily: who has left the team on GitHub loses access, even if they never sign in again. */
export const sweepGitHubTeam = onSchedule(
  { schedule: '30 3 * * *', secrets: [GITHUB_ORG_TOKEN], retryCount: 3, timeoutSeconds: 540 },
  async () => {
    const ended = await sweepTeam(firestore(), accessConfig(), GITHUB_ORG_TOKEN.value(), {
      nowMs: Date.now(),
    });
    log.info('access.teamSwept', { ended });
  },
);
