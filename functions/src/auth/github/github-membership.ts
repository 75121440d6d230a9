import type { Firestore } from 'firebase-admin/firestore';
import { type AccessConfig, admitsTeam } from '../auth-config.ts';
import type { Identity } from '../gate/identity.ts';
import { RefusedError } from '../gate/refusal.ts';
import type { TeamAnswer, TeamQuestion } from './github-team.ts';
import { type TeamRecord, teamRecordPath } from './github-team-record.ts';

/** A check this recent belongs to the same sign-in: account creation checks just before. */
const SAME_SIGN_IN_MS = 60_000;

/** Why a GitHub identity is accepted. */
export type TeamProof =
  | { by: 'answer'; login: string; accountId: string }
  | { by: 'recent check'; login: string }
  /** GitHub does not respond; only an existing member is accepted by the last good check. */
  | { by: 'last good check' };

export interface TeamGate {
  db: Firestore;
  config: AccessConfig;
  askTeam(config: AccessConfig, question: TeamQuestion): Promise<TeamAnswer>;
  now(): number;
}

/**
 * Checks that a GitHub identity is in the team, calling GitHub at most once per sign-in.
 * @throws RefusedError; with `left` if GitHub says definitely that they are not in the team
 */
export async function assertInTeam(gate: TeamGate, identity: Identity): Promise<TeamProof> {
  const { db, config, now } = gate;
  if (!admitsTeam(config)) throw new RefusedError('provider-off');
  const record = (await db.doc(teamRecordPath(identity.uid)).get()).data() as
    | TeamRecord
    | undefined;
  const isTheirs = record?.standing === 'active' && record.providerUid === identity.providerUid;
  const ageMs = isTheirs ? now() - record.checkedAt.toMillis() : Number.POSITIVE_INFINITY;
  if (isTheirs && ageMs < SAME_SIGN_IN_MS) return { by: 'recent check', login: record.login };
  if (!identity.accessToken) throw new RefusedError('provider-refused');
  const answer = await gate.askTeam(config, {
    token: identity.accessToken,
    login: identity.login ?? null,
    accountId: identity.providerUid,
  });
  switch (answer.standing) {
    case 'active':
      return { by: 'answer', login: answer.login, accountId: answer.accountId };
    case 'pending':
      throw new RefusedError('team-pending');
    case 'absent':
      throw new RefusedError('not-in-team');
    case 'unauthorised':
      throw new RefusedError('provider-refused');
    case 'unknown':
      if (ageMs <= config.graceMs) return { by: 'last good check' };
      throw new RefusedError('provider-unavailable');
  }
}
