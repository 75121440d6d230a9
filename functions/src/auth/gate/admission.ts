import type { Member } from '@nest/model';
import { firestore } from '../../platform/admin.ts';
import { accessConfig } from '../auth-config.ts';
import { assertInTeam, type TeamGate } from '../github/github-membership.ts';
import { askTeam } from '../github/github-team.ts';
import { admitMember, type SignInContext } from './admit-member.ts';
import { canCreateAccount } from './can-create-account.ts';
import type { Identity } from './identity.ts';
import { RefusedError } from './refusal.ts';
import { revokeForTeam } from './revoke-membership.ts';

/** The gate's decision. */
export interface Admission {
  /** Null: not a member yet, and allowed to confirm an address. Such a token grants nothing. */
  member: Member | null;
}

export interface AdmissionOptions {
  /**
   * `creation`: an account is about to be created, so nothing is written for it yet. `sign-in`: a
   * token is about to be issued; a person who may join becomes a member now.
   */
  phase?: 'creation' | 'sign-in';
  /** The session that the sign-in opens, and its origin; for the log. */
  visit?: SignInContext;
  gate?: TeamGate;
}

const theGate = (): TeamGate => ({
  db: firestore(),
  config: accessConfig(),
  askTeam,
  now: Date.now,
});

/**
 * The gate. Every sign-in passes it: the blocking functions call it, and so does all code that
 * mints a custom token, which blocking functions never see.
 *
 * A GitHub identity must be in the team. Any other must have a verified address and be a member or
 * have an invitation for it. The first admin is set in the configuration, open registration in the
 * settings.
 * @throws RefusedError with a reason for the log and a text for the person
 */
export async function assertAdmitted(
  identity: Identity,
  { phase = 'sign-in', visit, gate = theGate() }: AdmissionOptions = {},
): Promise<Admission> {
  const team = identity.provider === 'github.com' ? await teamProof(gate, identity) : null;
  if (phase === 'creation') {
    await canCreateAccount(gate, identity, team);
    return { member: null };
  }
  return { member: await admitMember(gate, identity, team, visit) };
}

async function teamProof(gate: TeamGate, identity: Identity) {
  try {
    return await assertInTeam(gate, identity);
  } catch (error) {
    const isDefinite =
      error instanceof RefusedError && ['not-in-team', 'team-pending'].includes(error.reason);
    if (isDefinite) await revokeForTeam(gate.db, identity.uid, gate.now());
    throw error;
  }
}
