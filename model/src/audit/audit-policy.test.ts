import { describe, expect, it } from 'vitest';
import { phenomenonFixture, plainTimestamp } from '../testing/index.ts';
import { AUDITED, auditedChange, maskedValue } from './audit-policy.ts';

const { auditPhenomena, auditMembers, auditPrivate } = AUDITED;

describe('auditedChange', () => {
  const before = { ...phenomenonFixture() };
  it('names what changed, and nothing else', () => {
    const after = {
      ...before,
      title: 'New',
      searchTokens: ['new'],
      version: 2,
      observedAt: plainTimestamp(before.observedAt.toMillis()),
      location: { ...(before.location as object) },
    };
    expect(auditedChange(auditPhenomena, before, after)).toEqual({
      action: 'phenomena.changed',
      before: { title: before.title },
      after: { title: 'New' },
    });
  });
  it('tells a change of status from any other', () => {
    const after = { ...before, status: 'triaged' };
    expect(auditedChange(auditPhenomena, before, after)).toMatchObject({
      action: 'phenomena.statusChanged',
      after: { status: 'triaged' },
    });
  });
  it('tells creation and deletion', () => {
    expect(auditedChange(auditPhenomena, undefined, before)).toMatchObject({
      action: 'phenomena.created',
      before: null,
      after: { title: before.title },
    });
    expect(auditedChange(auditPhenomena, before, undefined)).toMatchObject({
      action: 'phenomena.deleted',
      after: null,
    });
  });
  it('is silent about stamps and what is derived', () => {
    const member = { displayName: 'Ada', claimsVersion: 1, lastSeenAt: null };
    const seen = { ...member, claimsVersion: 2, lastSeenAt: plainTimestamp(5), updatedBy: 'ada' };
    expect(auditedChange(auditMembers, member, seen)).toBeNull();
  });
  it('masks what is personal', () => {
    const change = auditedChange(
      auditMembers,
      { email: 'ada@nest.example', photoUrl: null },
      { email: 'lovelace@nest.example', photoUrl: 'https://www.gravatar.com/avatar/a' },
    );
    expect(change).toMatchObject({
      before: { email: 'a…@nest.example', photoUrl: null },
      after: { email: 'l…@nest.example', photoUrl: 'h…' },
    });
    const witnesses = [{ name: 'Mara Lind', contact: '+41 1', statement: 'I saw it.' }];
    const told = JSON.stringify(auditedChange(auditPrivate, { witnesses: [] }, { witnesses }));
    expect(told).not.toMatch(/Mara|41|saw/);
    expect(maskedValue({ latitude: 47.3769 })).toBe('…');
  });
});
