import { type Member, memberSchema } from '@nest/model';
import { Timestamp } from 'firebase-admin/firestore';
import type { Identity } from './identity.ts';

const MAX_NAME = 80;

/** The document of a newly admitted person. The trigger writes the claims. */
export function newMember(
  { uid, provider, email, displayName, photoUrl }: Identity & { email: string },
  role: string,
  nowMs: number,
): Member {
  const now = Timestamp.fromMillis(nowMs);
  const photo = memberSchema.shape.photoUrl.safeParse(photoUrl);
  return memberSchema.parse({
    displayName: nameOf(displayName) || email.split('@')[0]?.slice(0, MAX_NAME),
    email,
    photoUrl: photo.success ? photo.data : null,
    role,
    status: 'active',
    claimsVersion: 0,
    lastSeenAt: now,
    providers: provider === 'passkey' ? [] : [provider],
    factors: [],
    createdAt: now,
    createdBy: uid,
    updatedAt: now,
    updatedBy: uid,
  });
}

/** The provider's name of a person, shortened without splitting a character. */
function nameOf(given: string | null): string {
  return (given ?? '')
    .trim()
    .slice(0, MAX_NAME)
    .replace(/\p{Cs}/gu, '')
    .trim();
}
