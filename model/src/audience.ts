export const AUDIENCES = ['team', 'members'] as const;
/**
 * Who may read a record: `members` is every member, `team` is those with the `readTeam` permission.
 */
export type Audience = (typeof AUDIENCES)[number];
