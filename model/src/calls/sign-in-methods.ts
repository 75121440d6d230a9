import { z } from 'zod';
import { memberSchema } from '../team/member.ts';
import { nothingSchema } from './call-results.ts';
import { defineCalls } from './define-calls.ts';

const opaque = z.string('must be text').regex(/^[!-~]{1,2000}$/, 'must be printable characters');

const startLinkedInSchema = z.strictObject({
  /** Origin of the calling console; must be a known one. */
  origin: z.url().max(200),
  /** Whether the account is linked to the caller, who must be an active member. */
  link: z.boolean().optional(),
});

const startedLinkedInSchema = z.strictObject({
  /** Where to send the browser. */
  url: z.string(),
  /** Kept by the browser until it returns: a response brought to another browser is worthless. */
  browserKey: z.string(),
});

/** LinkedIn's response and the key that this browser kept. */
const finishLinkedInSchema = z.strictObject({
  code: opaque,
  state: opaque,
  browserKey: opaque,
});

/** Callables of LinkedIn, and of the list of ways that lead to an account. */
export const SIGN_IN_METHOD_CALLS = defineCalls({
  startLinkedIn: {
    access: 'public',
    factor: 'none',
    input: startLinkedInSchema,
    output: startedLinkedInSchema,
  },
  finishLinkedIn: {
    access: 'public',
    factor: 'none',
    input: finishLinkedInSchema,
    /** A custom token to sign in with; null if an account was linked. */
    output: z.strictObject({ token: z.string().nullable() }),
  },
  unlinkLinkedIn: {
    access: 'member',
    factor: 'none',
    input: nothingSchema,
    output: nothingSchema,
  },
  /** The caller linked, unlinked or changed a sign-in method. */
  syncSignInMethods: {
    access: 'member',
    factor: 'none',
    /**
     * Whether a password was just set, which Firebase does not report to functions, and whether TOTP
     * was just enrolled, which asks for what a new passkey asks for.
     */
    input: z.strictObject({ passwordSet: z.boolean(), totpEnrolled: z.boolean().default(false) }),
    output: z.strictObject({ providers: memberSchema.shape.providers }),
  },
});
