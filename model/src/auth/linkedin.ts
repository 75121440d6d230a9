import { z } from 'zod';

const opaque = z.string('must be text').regex(/^[!-~]{1,2000}$/, 'must be printable characters');

/** Where LinkedIn sends the browser back to, below the console's origin. */
export const LINKEDIN_CALLBACK = '/auth/linkedin';

/** Input of `startLinkedIn`. With `link` the account becomes one more way in of who calls. */
export const startLinkedInSchema = z.strictObject({
  /** Of the console that asks, which must be one that is known. */
  origin: z.url().max(200),
  link: z.boolean().optional(),
});
export type StartLinkedIn = z.infer<typeof startLinkedInSchema>;

/** Answer of `startLinkedIn`. */
export interface LinkedInStart {
  /** Where to send the browser. */
  url: string;
  /** The browser keeps it until it comes back: an answer brought to another browser is worth nothing. */
  browserKey: string;
}

/** Input of `finishLinkedIn`: what LinkedIn answered, and what this browser kept. */
export const finishLinkedInSchema = z.strictObject({
  code: opaque,
  state: opaque,
  browserKey: opaque,
});
export type FinishLinkedIn = z.infer<typeof finishLinkedInSchema>;

/** Answer of `finishLinkedIn`: a custom token to sign in with; null where an account was linked. */
export interface LinkedInFinish {
  token: string | null;
}
