export const AUDIENCES = ['team', 'members'] as const;
/** Who may read a record: `members` every member, `team` those who hold the `readTeam` permission. */
export type Audience = (typeof AUDIENCES)[number];
