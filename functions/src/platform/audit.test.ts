import { auditEventSchema } from '@nest/model';
import { Timestamp } from 'firebase-admin/firestore';
import { expect, it } from 'vitest';
import { actorOf, auditEvent, NEST_ACTOR } from './audit.ts';

it('names who called, in which role and session', () => {
  const actor = actorOf({
    auth: { uid: 'ada', token: { role: 'admin', sid: 's1' } },
  } as unknown as Parameters<typeof actorOf>[0]);
  expect(actor).toMatchObject({ actorUid: 'ada', actorRole: 'admin', sessionId: 's1' });
  expect(actorOf({}).actorUid).toBeNull();
  expect(actorOf({}).requestId).not.toBe(actorOf({}).requestId);
});

it('makes an event that its schema takes, and refuses any other', () => {
  const at = Timestamp.fromMillis(0);
  const actor = { ...NEST_ACTOR, requestId: 'r1' };
  const event = auditEvent(actor, { action: 'access.refused', target: null }, at);
  expect(auditEventSchema.parse(event)).toEqual(event);
  expect(event).toMatchObject({ outcome: 'done', reason: null, at });
  expect(() =>
    auditEvent({ ...actor, requestId: 'a/b' }, { action: 'access.refused', target: null }, at),
  ).toThrow(/must be 1 to 128/);
});
