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
  createdAt: timestampSchema,
  /** Updated every few minutes at most. */
  lastSeenAt: timestampSchema,
  status: z.enum(SESSION_STATUSES),
  endedAt: timestampSchema.nullable(),
  /** The member who ended it. Null: it is active, or Nest ended it. */
  endedBy: idSchema.nullable(),
  /** Whether it was ended remotely, so that its refresh token may still exist. */
  revoked: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;

/**
 * Whether a token belongs to a session that was ended remotely: the member's claims list it. The
 * same as `isRevoked` in the rules.
 */
export function isRevoked({ sid, ended }: Record<string, unknown>): boolean {
  return Array.isArray(ended) && ended.includes(sid);
}

/** An IANA time zone name: `Europe/Zurich`, `Etc/GMT+5`. */
const timeZoneSchema = z
  .string('must be a time zone')
  .regex(/^[A-Za-z0-9_+-]{1,30}(\/[A-Za-z0-9_+-]{1,30}){0,2}$/, 'must be a time zone')
  .max(60);

/** Input of `touchSession`: the heartbeat of the caller's device. */
export const touchSessionSchema = z.strictObject({ timeZone: timeZoneSchema.nullable() });
export type TouchSession = z.infer<typeof touchSessionSchema>;

/** Input of `endSession`: one's own session, or with `uid` another member's. */
export const endSessionSchema = z.strictObject({ sid: idSchema, uid: idSchema.optional() });
export type EndSession = z.infer<typeof endSessionSchema>;

/** Input of `resumeSession`: the session that a token belonged to before Firebase reissued it. */
export const resumeSessionSchema = z.strictObject({ sid: idSchema });
export type ResumeSession = z.infer<typeof resumeSessionSchema>;

/**
 * Input of `endAllSessions`: all of the caller's own except the current one, or with `uid` all of
 * another member.
 */
export const endAllSessionsSchema = z.strictObject({ uid: idSchema.optional() });
export type EndAllSessions = z.infer<typeof endAllSessionsSchema>;

/** Result of `endAllSessions`; `token` continues the caller's own session if that was kept. */
export interface EndedSessions {
  ended: number;
  token: string | null;
}
