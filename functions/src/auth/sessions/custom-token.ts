import { randomUUID } from 'node:crypto';
import { auth } from '../../platform/admin.ts';
import { assertAdmitted } from '../gate/admission.ts';
import { auditDeniedSignIn } from '../gate/audit-denied-sign-in.ts';
import type { Identity } from '../gate/identity.ts';
import { sessionClaims } from './session.ts';

/** Claims of a custom token besides the uid. Firebase reserves `amr`. */
export interface TokenSession {
  /** Id of `members/{uid}/sessions/{sid}`. */
  sid: string;
  /** When a second factor was verified, in seconds since 1970. Only the server can set it. */
  stepUpAt?: number;
}

/**
 * The only place that mints custom tokens: always after the gate, because a sign-in with one runs
 * no blocking function. A caller that starts a session with it logs the sign-in.
 * @throws HttpsError `permission-denied` if the person is not admitted; `details.reason` says why
 */
export async function mintCustomToken(
  identity: Identity,
  { sid, stepUpAt }: TokenSession,
): Promise<string> {
  const occasion = { requestId: randomUUID(), origin: null };
  const { member } = await auditDeniedSignIn(identity, occasion, () => assertAdmitted(identity));
  const admin = await auth();
  // Without a membership there is no session, and so there are no permissions.
  if (!member) return admin.createCustomToken(identity.uid);
  const claims = { ...sessionClaims(sid), ...(stepUpAt !== undefined && { stepUpAt }) };
  return admin.createCustomToken(identity.uid, claims);
}
