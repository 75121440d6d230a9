import { z } from 'zod';
import { idSchema, integer } from '../fields.ts';
import { stampFields } from '../metadata.ts';
import { timestampSchema } from '../time.ts';
import { memberProfileFields } from './member-profile.ts';

export const MEMBERS_COLLECTION = 'members';
export const memberPath = (uid: string) => `${MEMBERS_COLLECTION}/${uid}`;

export const MEMBER_STATUSES = ['active', 'suspended', 'removed'] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

/** Sign-in methods, with Firebase Auth's names; passkeys are Nest's own. */
export const SIGN_IN_PROVIDERS = [
  'github.com',
  'google.com',
  'apple.com',
  'linkedin.com',
  'password',
  'emailLink',
  'passkey',
] as const;
export type SignInProvider = (typeof SIGN_IN_PROVIDERS)[number];
export const SIGN_IN_PROVIDER_LABELS: Record<SignInProvider, string> = {
  'github.com': 'GitHub',
  'google.com': 'Google',
  'apple.com': 'Apple',
  'linkedin.com': 'LinkedIn',
  password: 'Password',
  emailLink: 'Email link',
  passkey: 'Passkey',
};

/** Second factors that a member has set up. */
const FACTORS = ['passkey', 'totp'] as const;
export type Factor = (typeof FACTORS)[number];

/**
 * A person admitted to Nest; `members/{uid}`. Functions write it; only the member may change their
 * own display name and picture.
 */
export const memberSchema = z.strictObject({
  ...memberProfileFields,
  email: z.email().max(254),
  role: idSchema,
  status: z.enum(MEMBER_STATUSES),
  /** Incremented whenever the claims change; a console that sees it fetches a new ID token. */
  claimsVersion: integer(0, 1_000_000_000),
  lastSeenAt: timestampSchema.nullable(),
  /** Sign-in methods that have been used or linked. */
  providers: z.array(z.enum(SIGN_IN_PROVIDERS)).max(SIGN_IN_PROVIDERS.length),
  factors: z.array(z.enum(FACTORS)).max(FACTORS.length),
  /** When all sessions were last ended: a token issued before grants nothing. */
  sessionsFrom: timestampSchema.optional(),
  ...stampFields,
});
export type Member = z.infer<typeof memberSchema>;
