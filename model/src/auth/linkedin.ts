import { z } from 'zod';

const opaque = z.string('must be text').regex(/^[!-~]{1,2000}$/, 'must be printable characters');

/** The path in the console that LinkedIn redirects to. */
export const LINKEDIN_CALLBACK = '/auth/linkedin';

/** Input of `startLinkedIn`. With `link`, the account is linked to the caller. */
export const startLinkedInSchema = z.strictObject({
  /** Origin of the calling console; must be a known one. */
  origin: z.url().max(200),
  link: z.boolean().optional(),
});
export type StartLinkedIn = z.infer<typeof startLinkedInSchema>;

/** Result of `startLinkedIn`. */
export interface LinkedInStart {
  /** Where to send the browser. */
  url: string;
  /** Kept by the browser until it returns: a response brought to another browser is worthless. */
  browserKey: string;
}

/** Input of `finishLinkedIn`: LinkedIn's response and the key that this browser kept. */
export const finishLinkedInSchema = z.strictObject({
  code: opaque,
  state: opaque,
  browserKey: opaque,
});
export type FinishLinkedIn = z.infer<typeof finishLinkedInSchema>;

/** Result of `finishLinkedIn`: a custom token to sign in with; null if an account was linked. */
export interface LinkedInFinish {
  token: string | null;
}
