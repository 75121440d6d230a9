import { defineInt, defineString } from 'firebase-functions/params';

const GITHUB_API_URL = defineString('GITHUB_API_URL', {
  default: 'https://api.github.com',
  description: 'Root of the GitHub REST API',
});
const GITHUB_ORGANISATION = defineString('GITHUB_ORGANISATION', {
  default: '',
  description: 'GitHub organisation whose team may come in; empty: nobody comes in by GitHub',
});
const GITHUB_TEAM = defineString('GITHUB_TEAM', {
  default: '',
  description: 'Team of that organisation, by its name in the address (slug); empty: nobody',
});
const GITHUB_TEAM_ROLE = defineString('GITHUB_TEAM_ROLE', {
  default: 'analyst',
  description: 'Role that members of the team are admitted with',
});
const GITHUB_GRACE_HOURS = defineInt('GITHUB_GRACE_HOURS', {
  default: 72,
  description: 'While GitHub is down, a member is let in so many hours after the last good check',
});
const FIRST_ADMIN = defineString('FIRST_ADMIN', {
  default: '',
  description:
    'Who becomes admin at their first sign-in: e-mail addresses or GitHub logins, by comma',
});

/** The GitHub team whose members are admitted. Without organisation and team there is none. */
export interface TeamConfig {
  apiUrl: string;
  organisation: string;
  team: string;
}

export interface AccessConfig extends TeamConfig {
  teamRole: string;
  graceMs: number;
  /** In lower case. */
  firstAdmins: readonly string[];
}

/** Whether anybody can come in by GitHub. */
export const admitsTeam = ({ organisation, team }: TeamConfig): boolean =>
  organisation !== '' && team !== '';

const HOUR_MS = 3_600_000;

const listOf = (value: string): string[] =>
  value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** The configuration; a suite with its own ports sets NEST_GITHUB_URL to its mock server. */
export function accessConfig(env = process.env): AccessConfig {
  const isEmulated = env.FUNCTIONS_EMULATOR === 'true';
  const apiUrl = (isEmulated && env.NEST_GITHUB_URL) || GITHUB_API_URL.value();
  return {
    apiUrl: apiUrl.replace(/\/+$/, ''),
    organisation: GITHUB_ORGANISATION.value().trim(),
    team: GITHUB_TEAM.value().trim().toLowerCase(),
    teamRole: GITHUB_TEAM_ROLE.value(),
    graceMs: GITHUB_GRACE_HOURS.value() * HOUR_MS,
    firstAdmins: listOf(FIRST_ADMIN.value().toLowerCase()),
  };
}
