import { z } from 'zod';
import {
  authenticationResponseSchema,
  PASSKEY_PURPOSES,
  registrationResponseSchema,
} from '../auth/passkey.ts';
import { idSchema, text } from '../fields.ts';
import { nothingSchema } from './call-results.ts';
import { defineCalls } from './define-calls.ts';

const registerPasskeySchema = z.strictObject({
  name: text(1, 60),
  response: registrationResponseSchema,
});
export type RegisterPasskey = z.infer<typeof registerPasskeySchema>;

const usePasskeySchema = z.strictObject({ response: authenticationResponseSchema });
export type UsePasskey = z.infer<typeof usePasskeySchema>;

/** A custom token, with which the console signs in. */
const tokenSchema = z.strictObject({ token: z.string() });

/** Callables of passkeys: signing in by one, confirming with one, and one's own list of them. */
export const PASSKEY_CALLS = defineCalls({
  /**
   * The purpose of the challenge; it is valid only for that. Anybody may sign in. Confirming requires
   * an active member; registering also a second factor or, for the first passkey, a fresh sign-in.
   */
  passkeyChallenge: {
    access: 'public',
    factor: 'none',
    input: z.strictObject({ purpose: z.enum(PASSKEY_PURPOSES) }),
    /** Options for the browser, as WebAuthn names them. */
    output: z.looseObject({ challenge: z.string() }),
  },
  signInWithPasskey: {
    access: 'public',
    factor: 'none',
    input: usePasskeySchema,
    output: tokenSchema,
  },
  stepUpWithPasskey: {
    access: 'member',
    factor: 'none',
    input: usePasskeySchema,
    output: tokenSchema,
  },
  /** The challenge was issued to this member, who gave a second factor then. */
  registerPasskey: {
    access: 'member',
    factor: 'none',
    input: registerPasskeySchema,
    output: tokenSchema.extend({ passkeyId: z.string() }),
  },
  renamePasskey: {
    access: 'member',
    factor: 'none',
    input: z.strictObject({ passkeyId: idSchema, name: text(1, 60) }),
    output: nothingSchema,
  },
  /** One's own, or with `uid` another member's who lost theirs, which requires `members.manage`. */
  removePasskey: {
    access: 'member',
    factor: 'step-up',
    input: z.strictObject({ passkeyId: idSchema, uid: idSchema.optional() }),
    output: nothingSchema,
  },
});
