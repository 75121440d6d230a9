import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { log } from '../../platform/log.ts';
import type { TeamConfig } from '../auth-config.ts';
import { revokeForTeam } from '../gate/revoke-membership.ts';
import { askGitHub } from './github-team.ts';
import { TEAM_RECORDS_COLLECTION, type TeamRecord } from './github-team-record.ts';

const PAGE = 100;
const TIMEOUT_MS = 20_000;

/**
 * The ids of all active members of the team; not logins, since they can change owners.
 * @throws Error if GitHub did not return the whole list: with a partial list, members would seem to
 * have left
 */
async function teamAccounts(
  config: TeamConfig,
  token: string,
  pageSize = PAGE,
): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let page = 1; ; page++) {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const path = `orgs/${config.organisation}/teams/${config.team}/members`;
    const response = await askGitHub(config, path, token, signal, { per_page: pageSize, page });
    if (response.status !== 200) throw new Error(`GitHub answered ${response.status}`);
    for (const { id } of (await response.json()) as { id: number }[]) ids.add(String(id));
    if (!/rel="next"/.test(response.headers.get('link') ?? '')) return ids;
  }
}

/**
 * Ends the membership of people who are no longer in the team, and renews the last good check of
 * the others. An empty team is treated as a configuration error.
 *
 * @returns how many memberships ended
 * @throws Error if GitHub did not return the team; nobody loses access then
 */
export async function syncTeam(
  db: Firestore,
  config: TeamConfig,
  token: string,
  { nowMs, pageSize = PAGE }: { nowMs: number; pageSize?: number },
): Promise<number> {
  const accounts = await teamAccounts(config, token, pageSize);
  if (accounts.size === 0) throw new Error('the team has no members; is it the right one?');
  const records = await db
    .collection(TEAM_RECORDS_COLLECTION)
    .where('standing', '==', 'active' satisfies TeamRecord['standing'])
    .get();
  let ended = 0;
  for (const record of records.docs) {
    const { accountId } = record.data() as TeamRecord;
    try {
      if (accounts.has(accountId)) {
        await record.ref.update({ checkedAt: Timestamp.fromMillis(nowMs) });
      } else if ((await revokeForTeam(db, record.id, nowMs)) === 'withdrawn') {
        ended++;
      }
    } catch (error) {
      // One account that fails must not keep access for the others.
      log.error('access.sweepFailed', error, { uid: record.id });
    }
  }
  return ended;
}
