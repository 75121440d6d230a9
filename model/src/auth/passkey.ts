import { z } from 'zod';
import { integer, text } from '../fields.ts';
import { memberPath } from '../team/member.ts';
import { timestampSchema } from '../time.ts';

const PASSKEYS_COLLECTION = 'passkeys';
export const passkeysPath = (uid: string) => `${memberPath(uid)}/${PASSKEYS_COLLECTION}`;
export const passkeyPath = (uid: string, passkeyId: string) => `${passkeysPath(uid)}/${passkeyId}`;

export const MAX_PASSKEYS = 20;
const base64url = z.string('must be text').regex(/^[A-Za-z0-9_-]{1,2000}$/, 'must be base64url');

/**
 * One WebAuthn credential of a member; `members/{uid}/passkeys/{id}`, where the id is the SHA-256
 * of the credential's id. Only functions write it; its owner reads it.
 */
export const passkeySchema = z.strictObject({
  name: text(1, 60),
  credentialId: base64url,
  /** COSE key. */
  publicKey: base64url,
  /** The authenticator's signature counter; always 0 if it does not count. */
  counter: integer(0, 4_294_967_295),
  transports: z.array(text(1, 20)).max(8),
  /** Whether it can be synchronized between devices, and whether it currently is. */
  backupEligible: z.boolean(),
  backedUp: z.boolean(),
  /** Model of the authenticator; all zeros if it does not reveal it. */
  aaguid: z.string().regex(/^[0-9a-f-]{36}$/),
  /** `locked`: its counter went backwards, so a copy of it is in use. It no longer works. */
  status: z.enum(['active', 'locked']),
  createdAt: timestampSchema,
  lastUsedAt: timestampSchema.nullable(),
});
export type Passkey = z.infer<typeof passkeySchema>;

/** A browser's response to a challenge, as `@simplewebauthn/browser` encodes it. */
const credentialFields = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: z.string().max(40).nullish(),
  clientExtensionResults: z.record(z.string(), z.unknown()),
};
const encoded = z.string().regex(/^[A-Za-z0-9_=-]{1,20000}$/, 'must be base64url');

export const registrationResponseSchema = z.object({
  ...credentialFields,
  response: z.object({
    clientDataJSON: encoded,
    attestationObject: encoded,
    transports: z.array(z.string().max(20)).max(8).optional(),
  }),
});
export const authenticationResponseSchema = z.object({
  ...credentialFields,
  response: z.object({
    clientDataJSON: encoded,
    authenticatorData: encoded,
    signature: encoded,
    userHandle: encoded.nullish(),
  }),
});

/** What a challenge is for. */
export const PASSKEY_PURPOSES = ['register', 'sign-in', 'step-up'] as const;
export type PasskeyPurpose = (typeof PASSKEY_PURPOSES)[number];
