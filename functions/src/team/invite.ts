import {
  INVITATIONS_COLLECTION,
  type Invitation,
  type InviteMember,
  invitationPath,
  MEMBERS_COLLECTION,
  type Member,
  toCurrentStatus,
} from '@nest/model';
import { type Firestore, Timestamp, type Transaction } from 'firebase-admin/firestore';
import { actingPermissions, grantableRole } from '../auth/authority.ts';
import { pendingInvitations } from '../auth/gate/invitations.ts';
import { addAudit, type MemberActor } from '../platform/audit.ts';
import { refused } from '../platform/call-results.ts';

const DAY_MS = 86_400_000;
/** More would be a nuisance, or the address is wrong. */
const MAX_SENDS = 10;

export interface InvitationCommand {
  actor: MemberActor;
  /** In ms since 1970. */
  nowMs: number;
  /** Position of this invitation in the call. */
  ordinal: number;
}

/** `a…@nest.example`: enough to identify the invitation. */
const maskedEmail = (email: string) => email.replace(/^(.).*@/, '$1…@');

/**
 * Creates an invitation for an address. The console sends the mail, through Firebase Auth.
 *
 * @returns the invitation's id
 * @throws HttpsError with a sentence that says why not
 */
export function invite(
  db: Firestore,
  email: string,
  { role, note, days }: Required<Pick<InviteMember, 'role' | 'note' | 'days'>>,
  { actor, nowMs, ordinal }: InvitationCommand,
): Promise<string> {
  const reference = db.collection(INVITATIONS_COLLECTION).doc();
  return db.runTransaction(async (transaction) => {
    const held = await actingPermissions(transaction, db, actor.actorUid, 'members.manage');
    await grantableRole(transaction, db, held, role);
    await assertNoMember(transaction, db, email);
    const pending = await pendingInvitations(transaction, db, email);
    if (pending.some(({ data }) => toCurrentStatus(data, nowMs) === 'pending')) {
      throw refused(`${email} has been invited already. Send that invitation again instead.`);
    }
    const now = Timestamp.fromMillis(nowMs);
    const stamp = { updatedAt: now, updatedBy: actor.actorUid };
    for (const { id } of pending) {
      transaction.update(db.doc(invitationPath(id)), { status: 'withdrawn', ...stamp });
    }
    const invitation: Invitation = {
      email,
      role,
      note,
      status: 'pending',
      expiresAt: Timestamp.fromMillis(nowMs + days * DAY_MS),
      sentCount: 1,
      lastSentAt: now,
      acceptedBy: null,
      createdAt: now,
      createdBy: actor.actorUid,
      ...stamp,
    };
    transaction.create(reference, invitation);
    addAudit(
      db,
      transaction,
      actor,
      {
        action: 'invitations.sent',
        target: reference.path,
        after: { email: maskedEmail(email), role },
      },
      ordinal,
    );
    return reference.id;
  });
}

/**
 * Extends an invitation by its original period from now, if it is pending, expired or withdrawn.
 */
export function resend(
  db: Firestore,
  invitationId: string,
  { actor, nowMs, ordinal }: InvitationCommand,
): Promise<void> {
  const target = invitationPath(invitationId);
  return db.runTransaction(async (transaction) => {
    const held = await actingPermissions(transaction, db, actor.actorUid, 'members.manage');
    const invitation = await existing(transaction, db, invitationId);
    const { email, status, sentCount, expiresAt, lastSentAt } = invitation;
    if (status === 'accepted') throw refused(`${email} has accepted this invitation already.`);
    if (sentCount >= MAX_SENDS) {
      throw refused(
        `${email} was sent this ${MAX_SENDS} times. Withdraw it and check the address.`,
      );
    }
    await grantableRole(transaction, db, held, invitation.role);
    await assertNoMember(transaction, db, email);
    const others = await pendingInvitations(transaction, db, email);
    if (others.some(({ id }) => id !== invitationId)) {
      throw refused(`${email} has another invitation. Send that one again instead.`);
    }
    const now = Timestamp.fromMillis(nowMs);
    const next = { status: 'pending', sentCount: sentCount + 1 };
    transaction.update(db.doc(target), {
      ...next,
      lastSentAt: now,
      expiresAt: Timestamp.fromMillis(nowMs + expiresAt.toMillis() - lastSentAt.toMillis()),
      updatedAt: now,
      updatedBy: actor.actorUid,
    });
    const before = { status, sentCount };
    const entry = { action: 'invitations.resent', target, before, after: next } as const;
    addAudit(db, transaction, actor, entry, ordinal);
  });
}

/** Withdraws a pending invitation. */
export function withdraw(
  db: Firestore,
  invitationId: string,
  { actor, nowMs, ordinal }: InvitationCommand,
): Promise<void> {
  const target = invitationPath(invitationId);
  return db.runTransaction(async (transaction) => {
    await actingPermissions(transaction, db, actor.actorUid, 'members.manage');
    const { email, status } = await existing(transaction, db, invitationId);
    if (status !== 'pending') throw refused(`The invitation of ${email} is ${status} already.`);
    transaction.update(db.doc(target), {
      status: 'withdrawn',
      updatedAt: Timestamp.fromMillis(nowMs),
      updatedBy: actor.actorUid,
    });
    const after = { status: 'withdrawn' };
    const entry = { action: 'invitations.withdrawn', target, before: { status }, after } as const;
    addAudit(db, transaction, actor, entry, ordinal);
  });
}

async function existing(
  transaction: Transaction,
  db: Firestore,
  invitationId: string,
): Promise<Invitation> {
  const snapshot = await transaction.get(db.doc(invitationPath(invitationId)));
  if (!snapshot.exists) throw refused('There is no such invitation.');
  return snapshot.data() as Invitation;
}

async function assertNoMember(
  transaction: Transaction,
  db: Firestore,
  email: string,
): Promise<void> {
  const found = await transaction.get(
    db.collection(MEMBERS_COLLECTION).where('email', '==', email),
  );
  const member = found.docs
    .map((doc) => doc.data() as Member)
    .find(({ status }) => status !== 'removed');
  if (!member) return;
  throw refused(
    member.status === 'suspended'
      ? `${email} is a suspended member. Reactivate them instead.`
      : `${email} is a member already.`,
  );
}
