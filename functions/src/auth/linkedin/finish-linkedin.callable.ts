import { memberPath, SIGN_IN_METHOD_CALLS } from '@nest/model';
import { HttpsError } from 'firebase-functions/v2/https';
import { auth } from '../../platform/admin.ts';
import { recordAudit } from '../../platform/audit.ts';
import { requireActiveMember } from '../../platform/guard.ts';
import { type AcceptedCall, implementCall } from '../../platform/implement-call.ts';
import { log } from '../../platform/log.ts';
import { writeClaims } from '../claims.ts';
import { assertAdmitted } from '../gate/admission.ts';
import { auditDeniedSignIn } from '../gate/audit-denied-sign-in.ts';
import { RefusedError } from '../gate/refusal.ts';
import { mintCustomToken } from '../sessions/custom-token.ts';
import { shortenedAddress } from '../sessions/device.ts';
import { newSession, newSid } from '../sessions/session.ts';
import { isUsed, SIGN_IN_KEY, useToken } from '../signed-token.ts';
import {
  assertAddressIsFree,
  ensureUser,
  linkAccount,
  linkedInIdentity,
  userOf,
} from './linkedin-account.ts';
import { type LinkedInProfile, linkedInProfile } from './linkedin-client.ts';
import { LINKEDIN_CLIENT_SECRET, linkedInConfig } from './linkedin-config.ts';
import { type AskedLinkedIn, requestOf } from './linkedin-state.ts';

const DECLARED = SIGN_IN_METHOD_CALLS.finishLinkedIn;
type Call = AcceptedCall<typeof DECLARED>;

/** Exchanges LinkedIn's response for a custom token, or links the account. */
export const finishLinkedIn = implementCall(
  DECLARED,
  async (call) => {
    const asked = requestOf(call.input, Date.now());
    if (!asked || (await isUsed(call.db, asked.signed))) throw over();
    const profile = await profileOf(asked, call.input.code);
    // Only a response that LinkedIn confirmed uses the request up, and only one does.
    if (!(await useToken(call.db, asked.signed))) throw over();
    if (asked.linkTo === null) return { token: await signIn(call, profile) };
    await link(call, asked.linkTo, profile);
    return { token: null };
  },
  { secrets: [LINKEDIN_CLIENT_SECRET, SIGN_IN_KEY] },
);

const over = () => new HttpsError('failed-precondition', 'This sign-in is over. Start it again.');

async function profileOf(asked: AskedLinkedIn, code: string): Promise<LinkedInProfile> {
  try {
    return await linkedInProfile(linkedInConfig(), asked, code);
  } catch (error) {
    log.warn('linkedin.notConfirmed', { why: String(error) });
    const text = 'LinkedIn did not confirm who you are. Start again, or sign in another way.';
    throw new HttpsError('permission-denied', text);
  }
}

async function signIn(
  { db, request, actor: { requestId } }: Call,
  profile: LinkedInProfile,
): Promise<string> {
  const admin = await auth();
  const { ip = null, headers } = request.rawRequest;
  const identity = await linkedInIdentity(db, profile);
  const { uid, provider } = identity;
  const sid = newSid();
  const userAgent = headers['user-agent'] ?? null;
  const session = newSession({ uid, provider, userAgent, ip, nowMs: Date.now() });
  const visit = { requestId, sid, origin: shortenedAddress(ip), session };
  await auditDeniedSignIn(identity, visit, async () => {
    if (!identity.emailVerified) throw new RefusedError('email-unverified');
    if (!(await userOf(admin, uid))) {
      await assertAddressIsFree(admin, identity);
      await assertAdmitted(identity, { phase: 'creation' });
      await ensureUser(admin, identity);
    }
    await assertAdmitted(identity, { visit });
  });
  // The first token must contain the member's permissions; the trigger would run too late.
  await writeClaims(db, admin, uid);
  return mintCustomToken(identity, { sid });
}

async function link(
  { db, request, actor }: Call,
  linkTo: string,
  { sub }: LinkedInProfile,
): Promise<void> {
  const { uid } = await requireActiveMember(request, db);
  if (uid !== linkTo || !(await linkAccount(db, uid, sub))) {
    throw new HttpsError('already-exists', 'That LinkedIn account belongs to another member.');
  }
  await recordAudit(db, actor, {
    action: 'access.linked',
    target: memberPath(uid),
    after: { provider: 'linkedin.com' },
  });
}
