import type { Timestamp } from 'firebase-admin/firestore';

/**
 * What Nest stores about a person's membership of the GitHub team; below `system/`, where no client
 * reads it.
 */
export interface TeamRecord {
  /** GitHub's permanent number of the account, and its login at the last good check. */
  accountId: string;
  login: string;
  /** The account's id as Firebase Auth knows it. */
  providerUid: string | null;
  /** `left`: no longer in the team, and the membership was revoked for that. */
  standing: 'active' | 'left';
  /** Time of the last good check. */
  checkedAt: Timestamp;
}

export const TEAM_RECORDS_COLLECTION = 'system/github/team';
export const teamRecordPath = (uid: string) => `${TEAM_RECORDS_COLLECTION}/${uid}`;
