import { defineSecret } from 'firebase-functions/params';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { firestore } from '../../platform/admin.ts';
import { log } from '../../platform/log.ts';
import { accessConfig, admitsTeam } from '../auth-config.ts';
import { syncTeam } from './sync-github-team.ts';

/** Reads the members of the organisation's teams, and nothing else. */
const GITHUB_ORG_TOKEN = defineSecret('GITHUB_ORG_TOKEN');

/** Daily: a person who has left the GitHub team loses access, even without signing in again. */
export const syncGitHubTeam = onSchedule(
  { schedule: '30 3 * * *', secrets: [GITHUB_ORG_TOKEN], retryCount: 3, timeoutSeconds: 540 },
  async () => {
    const config = accessConfig();
    if (!admitsTeam(config)) return;
    const ended = await syncTeam(firestore(), config, GITHUB_ORG_TOKEN.value(), {
      nowMs: Date.now(),
    });
    log.info('access.teamSwept', { ended });
  },
);
