import {
  GENERAL_SETTINGS_PATH,
  type Member,
  memberPath,
  type Session,
  type Settings,
  sessionPath,
} from '@nest/model';
import { FieldValue, Timestamp, type Transaction } from 'firebase-admin/firestore';
import { addAudit } from '../../platform/audit.ts';
import type { TeamGate, TeamProof } from '../github/github-membership.ts';
import { type TeamRecord, teamRecordPath } from '../github/github-team-record.ts';
import { isMemberDue } from '../sessions/sessions.ts';
import { firstAdminEntry, provedBy } from './first-admin.ts';
import type { Identity } from './identity.ts';
import { pendingInvitations, redeemInvitation } from './invitations.ts';
import { newMember } from './new-member.ts';
import { RefusedError } from './refusal.ts';
import { NEST_UID } from './revoke-membership.ts';

/** One sign-in, for the log and the list of sessions. */
export interface SignInContext {
  /** The calling event or request; repeated deliveries have the same id. */
  requestId: string;
  sid: string;
  /** Truncated network address. */
  origin: string | null;
  /** Null if the session is already open. */
  session: Session | null;
}

/**
 * Admits a known member, or creates a member for a person who may join, in one transaction with the
 * session and the log. Two simultaneous sign-ins create one member and use one invitation.
 *
 * @returns null for a person who may join once their address is confirmed
 * @throws RefusedError
 */
export function admitMember(
  gate: TeamGate,
  identity: Identity,
  team: TeamProof | null,
  visit?: SignInContext,
): Promise<Member | null> {
  const { db } = gate;
  return db.runTransaction(async (transaction) => {
    const reference = db.doc(memberPath(identity.uid));
    const known = (await transaction.get(reference)).data() as Member | undefined;
    const member = known
      ? await letIn(gate, transaction, identity, team, known)
      : await join(gate, transaction, identity, team);
    if (!member) return null;
    const changed = known && changes(identity, known, member, gate.now());
    if (changed) transaction.update(reference, changed);
    if (!known) transaction.create(reference, member);
    if (team?.by === 'answer') {
      transaction.set(db.doc(teamRecordPath(identity.uid)), teamRecord(identity, team, gate.now()));
    }
    if (visit) record(gate, transaction, identity, visit, { known, member });
    return member;
  });
}

/** The member after admission: unchanged, made first admin, or returned to the team. */
async function letIn(
  { db, config, now }: TeamGate,
  transaction: Transaction,
  identity: Identity,
  team: TeamProof | null,
  known: Member,
): Promise<Member> {
  if (known.status === 'removed') {
    const role = await roleOnReturn({ db, config, now }, transaction, identity, team, known);
    if (role) return { ...known, status: 'active', role };
  }
  if (known.status !== 'active') throw new RefusedError(known.status);
  const isProved = team !== null || identity.provider === 'passkey' || identity.emailVerified;
  if (!isProved) throw new RefusedError('email-unverified');
  const proved = provedBy(identity, loginOf(team));
  const first = await firstAdminEntry(transaction, db, config.firstAdmins, proved);
  if (!first) return known;
  first.write(identity.uid, now());
  return { ...known, role: 'admin' };
}

/** The role of a removed member who returns: invited again, or back in the team. */
async function roleOnReturn(
  { db, config, now }: Pick<TeamGate, 'db' | 'config' | 'now'>,
  transaction: Transaction,
  { uid, email, emailVerified }: Identity,
  team: TeamProof | null,
  { updatedBy }: Member,
): Promise<string | null> {
  // A member who was removed by a person stays removed, regardless of GitHub.
  const record =
    team?.by === 'answer' &&
    updatedBy === NEST_UID &&
    (await transaction.get(db.doc(teamRecordPath(uid))));
  const isBack = record && (record.data() as TeamRecord | undefined)?.standing === 'left';
  if (isBack) return config.teamRole;
  if (!email || !emailVerified) return null;
  const invitation = await redeemInvitation(transaction, db, { email, uid, nowMs: now() });
  return invitation?.role ?? null;
}

/** Creates the membership of a person who has none yet. */
async function join(
  { db, config, now }: TeamGate,
  transaction: Transaction,
  identity: Identity,
  team: TeamProof | null,
): Promise<Member | null> {
  const { uid, provider, email, emailVerified } = identity;
  if (provider === 'passkey') throw new RefusedError('not-invited');
  if (!email) throw new RefusedError('email-missing');
  if (team?.by === 'last good check') throw new RefusedError('provider-unavailable');
  const settings = (await transaction.get(db.doc(GENERAL_SETTINGS_PATH))).data() as
    | Settings
    | undefined;
  if (!team && !emailVerified) {
    if (settings?.openRegistration || config.firstAdmins.includes(email)) return null;
    if (await isInvited(transaction, db, email, now())) return null;
    throw new RefusedError('not-invited');
  }
  const proved = provedBy(identity, loginOf(team));
  const first = await firstAdminEntry(transaction, db, config.firstAdmins, proved);
  const invitation = emailVerified
    ? await redeemInvitation(transaction, db, { email, uid, nowMs: now() })
    : null;
  first?.write(uid, now());
  const role =
    (first && 'admin') ??
    invitation?.role ??
    (team && config.teamRole) ??
    (settings?.openRegistration ? 'observer' : null);
  if (!role) throw new RefusedError('not-invited');
  return newMember({ ...identity, email }, role, now());
}

/** Whether an address that is not verified yet has a pending invitation. */
export async function isInvited(
  transaction: Transaction,
  db: TeamGate['db'],
  email: string,
  nowMs: number,
): Promise<boolean> {
  const pending = await pendingInvitations(transaction, db, email);
  return pending.some(({ data }) => data.expiresAt.toMillis() > nowMs);
}

const loginOf = (team: TeamProof | null) => (team && 'login' in team ? team.login : null);

/**
 * The changes of a member at a sign-in; metadata only changes with permissions or the address. Null
 * if the member was seen minutes ago, so that no trigger runs.
 */
function changes(identity: Identity, known: Member, member: Member, nowMs: number) {
  const { uid, provider, email, emailVerified } = identity;
  const now = Timestamp.fromMillis(nowMs);
  const { role, status } = member;
  // A custom token's address belongs to the other account, not to this one.
  const isAccounts = provider !== 'linkedin.com' && provider !== 'passkey';
  const hasMoved = isAccounts && email !== null && emailVerified && email !== known.email;
  const isChanged = role !== known.role || status !== known.status || hasMoved;
  const isNewWay = provider !== 'passkey' && !known.providers.includes(provider);
  if (!isChanged && !isNewWay && !isMemberDue(known.lastSeenAt, nowMs)) return null;
  return {
    lastSeenAt: now,
    ...(isNewWay && { providers: FieldValue.arrayUnion(provider) }),
    ...(hasMoved && { email }),
    ...(isChanged && { role, status, updatedAt: now, updatedBy: uid }),
  };
}

export function teamRecord(
  { providerUid }: Identity,
  { login, accountId }: Extract<TeamProof, { by: 'answer' }>,
  nowMs: number,
): TeamRecord {
  const checkedAt = Timestamp.fromMillis(nowMs);
  return { accountId, login, providerUid, standing: 'active', checkedAt };
}

function record(
  { db }: TeamGate,
  transaction: Transaction,
  { uid, provider }: Identity,
  { requestId, sid, origin, session }: SignInContext,
  { known, member }: { known: Member | undefined; member: Member },
): void {
  if (session) transaction.create(db.doc(sessionPath(uid, sid)), session);
  const target = memberPath(uid);
  const actor = { actorUid: uid, actorRole: member.role, sessionId: sid, origin, requestId };
  if (known?.status !== 'active' || known.role !== member.role) {
    addAudit(db, transaction, actor, {
      action: 'access.admitted',
      target,
      before: known ? { role: known.role, status: known.status } : null,
      after: { role: member.role, status: member.status },
    });
  }
  addAudit(db, transaction, actor, { action: 'access.signedIn', target, after: { provider } });
}
