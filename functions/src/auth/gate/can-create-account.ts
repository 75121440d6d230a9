import { GENERAL_SETTINGS_PATH, type Settings } from '@nest/model';
import type { TeamGate, TeamProof } from '../github/github-membership.ts';
import { teamRecordPath } from '../github/github-team-record.ts';
import { isInvited, teamRecord } from './admit-member.ts';
import type { Identity } from './identity.ts';
import { RefusedError } from './refusal.ts';

/**
 * Whether an account may be created for a person without one. The address may still be unverified,
 * because the verification mail can only be sent to an account.
 * @throws RefusedError
 */
export async function canCreateAccount(
  { db, config, now }: TeamGate,
  identity: Identity,
  team: TeamProof | null,
): Promise<void> {
  const { uid, email } = identity;
  if (!email) throw new RefusedError('email-missing');
  if (team?.by === 'last good check') throw new RefusedError('provider-unavailable');
  if (team?.by === 'answer') {
    // The sign-in that follows immediately need not ask GitHub again.
    await db.doc(teamRecordPath(uid)).set(teamRecord(identity, team, now()));
  }
  if (team || config.firstAdmins.includes(email)) return;
  const may = await db.runTransaction(
    async (transaction) => {
      const settings = await transaction.get(db.doc(GENERAL_SETTINGS_PATH));
      if ((settings.data() as Settings | undefined)?.openRegistration) return true;
      return isInvited(transaction, db, email, now());
    },
    { readOnly: true },
  );
  if (!may) throw new RefusedError('not-invited');
}
