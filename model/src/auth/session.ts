import { z } from 'zod';
import { idSchema, text } from '../fields.ts';
import { memberPath, SIGN_IN_PROVIDERS } from '../team/member.ts';
import { timestampSchema } from '../time.ts';

const SESSIONS_COLLECTION = 'sessions';
export const sessionsPath = (uid: string) => `${memberPath(uid)}/${SESSIONS_COLLECTION}`;
export const sessionPath = (uid: string, sid: string) => `${sessionsPath(uid)}/${sid}`;

const SESSION_STATUSES = ['active', 'ended'] as const;

/**
 * One sign-in on one device; `members/{uid}/sessions/{sid}`. The id is the claim `sid` of each of
 * its tokens. Only functions write it; its owner and holders of `members.manage` read it.
 */
export const sessionSchema = z.strictObject({
  /** The sign-in method. */
  provider: z.enum(SIGN_IN_PROVIDERS),
  /**
   * As reported by the device: "Firefox 143", "Windows"; "Unknown browser" if it reports nothing.
   */
  browser: text(1, 60),
  system: text(1, 60),
  /** IANA name, from the browser's first heartbeat. */
  timeZone: text(1, 60).nullable(),
  /** Network of the sign-in, truncated so that it identifies no household: `203.0.113.0/24`. */
  network: text(1, 60).nullable(),
  /** The sign-in; the session's age. Written once: no token that continues the session changes it. */
  createdAt: timestampSchema,
  /** Updated every few minutes at most. */
  lastSeenAt: timestampSchema,
  status: z.enum(SESSION_STATUSES),
  endedAt: timestampSchema.nullable(),
  /** The member who ended it. Null: it is active, or Nest ended it. */
  endedBy: idSchema.nullable(),
  /** Whether the member's claims list it as ended, because its refresh token may still exist. */
  revoked: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;
