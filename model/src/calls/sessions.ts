import { z } from 'zod';
import { idSchema } from '../fields.ts';
import { nothingSchema } from './call-results.ts';
import { defineCalls } from './define-calls.ts';

/** An IANA time zone name: `Europe/Zurich`, `Etc/GMT+5`. */
const timeZoneSchema = z
  .string('must be a time zone')
  .regex(/^[A-Za-z0-9_+-]{1,30}(\/[A-Za-z0-9_+-]{1,30}){0,2}$/, 'must be a time zone')
  .max(60);

/** How many sessions ended, and a token that continues the caller's own session if that was kept. */
const endedSessionsSchema = z.strictObject({
  ended: z.number().int(),
  token: z.string().nullable(),
});

/** Callables of sessions. Ending another member's requires `members.manage`. */
export const SESSION_CALLS = defineCalls({
  /** The heartbeat of the caller's device. */
  touchSession: {
    access: 'member',
    factor: 'none',
    input: z.strictObject({ timeZone: timeZoneSchema.nullable() }),
    output: nothingSchema,
  },
  /**
   * One's own session, or with `uid` another member's. Ending another session than the one that
   * calls asks for the same proof as ending all.
   */
  endSession: {
    access: 'member',
    factor: 'none',
    input: z.strictObject({ sid: idSchema, uid: idSchema.optional() }),
    output: endedSessionsSchema,
  },
  /** All of the caller's own except the current one, or with `uid` all of another member. */
  endAllSessions: {
    access: 'member',
    factor: 'step-up-or-fresh',
    input: z.strictObject({ uid: idSchema.optional() }),
    output: endedSessionsSchema,
  },
  /** `token` is the session's last ID token, from before Firebase issued one without a session. */
  resumeSession: {
    access: 'public',
    factor: 'none',
    input: z.strictObject({ token: z.string().max(8_000) }),
    output: z.strictObject({ token: z.string() }),
  },
});
