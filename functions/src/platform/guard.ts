import { type Member, memberPath, type Permission, type Role, rolePath } from '@nest/model';
import type { Firestore } from 'firebase-admin/firestore';
import { type CallableRequest, HttpsError } from 'firebase-functions/v2/https';
import type { z } from 'zod';

/**
 * Lets an active member pass who holds a permission, by the documents and not by the token alone:
 * a callable does what rules cannot judge, so a token of yesterday's rights must not suffice.
 *
 * @returns the member's uid
 */
export async function requireMember(
  request: Pick<CallableRequest, 'auth'>,
  permission: Permission,
  db: Firestore,
): Promise<string> {
  const uid = request.auth?.uid;
  if (!uid) throw new HttpsError('unauthenticated', 'Sign in first.');
  const snapshot = await db.doc(memberPath(uid)).get();
  const member = snapshot.data() as Member | undefined;
  if (member?.status !== 'active') {
    throw new HttpsError('permission-denied', 'You are not an active member of this workspace.');
  }
  if (member.claimsVersion !== request.auth?.token.claimsVersion) {
    throw new HttpsError('permission-denied', 'Your rights have changed. Sign in again.');
  }
  const role = (await db.doc(rolePath(member.role)).get()).data() as Role | undefined;
  if (!role?.permissions.includes(permission)) {
    throw new HttpsError('permission-denied', `Your role does not include ${permission}.`);
  }
  return uid;
}

/** The input of a callable, checked; what is wrong with it is told field by field. */
export function validInput<T>(schema: z.ZodType<T>, data: unknown): T {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new HttpsError('invalid-argument', `The request is not valid. ${issues.join('; ')}.`);
}
