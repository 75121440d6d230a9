import type { Timestamp } from 'firebase-admin/firestore';

/** What Nest remembers of a person's place in the GitHub team; below `system/`, no client reads it. */
export interface TeamRecord {
  /** GitHub's lasting number of the account, and its login at the last good check. */
  accountId: string;
  login: string;
  /** The account's id as Firebase Auth knows it. */
  providerUid: string | null;
  /** `left`: not in the team any more, and the membership was withdrawn for that. */
  standing: 'active' | 'left';
  /** Of the last good check. */
  checkedAt: Timestamp;
}

export const TEAM_RECORDS_COLLECTION = 'system/github/team';
export const teamRecordPath = (uid: string) => `${TEAM_RECORDS_COLLECTION}/${uid}`;
