import { auditEventFixture, plainTimestamp } from '@nest/model/testing';
import { describe, expect, it } from 'vitest';
import { ACTION_AREAS, ALL_ACTIONS } from './actions.ts';
import { describeChanges, listDifference } from './changes.ts';
import { fieldLabel, isMemberField } from './fields.ts';
import { documentsMeant, targetOf } from './targets.ts';
import { formatValue } from './values.ts';

const words = (before: object | null, after: object | null) =>
  describeChanges(auditEventFixture({ before, after } as Parameters<typeof auditEventFixture>[0]));

describe('changes in words', () => {
  it('say what was and what is', () => {
    expect(words({ role: 'observer' }, { role: 'field-investigator' })).toBe(
      'Role: Observer → Field investigator',
    );
    expect(words(null, { workspaceName: 'Nest' })).toBe('Workspace name: Nest');
    expect(words({ note: 'Hello' }, {})).toBe('Note was Hello');
    expect(words({ assigneeUid: 'x' }, { assigneeUid: null })).toBe('Assignee: nobody');
    expect(words(null, { category: 'uap', title: 'Disk' })).toBe('Title: Disk · Category: UAP');
    expect(words(null, null)).toBe('');
  });
  it('count what lists gain and lose, and fields beyond two', () => {
    expect(words({ permissions: ['a', 'b'] }, { permissions: ['b', 'c', 'd'] })).toBe(
      'Permissions: 2 more, 1 fewer',
    );
    expect(words({ a: 1, b: 1, c: 1, d: 1 }, { a: 2, b: 2, c: 2, d: 2 })).toBe(
      'A: 1 → 2 · B: 1 → 2 · 2 more',
    );
  });
  it('tell what lists gain and lose', () => {
    expect(listDifference([{ a: 1 }], [{ a: 1 }, { a: 2 }])).toEqual({
      added: [{ a: 2 }],
      removed: [],
    });
  });
});

describe('values', () => {
  it('are written with their unit', () => {
    expect(formatValue('durationS', 95)).toBe('1 min 35 s');
    expect(formatValue('utcOffsetMin', 60)).toBe('+01:00');
    expect(formatValue('lookAzimuthDeg', 225)).toBe('225°');
    expect(formatValue('elevationM', 408)).toBe('408 m');
    expect(formatValue('observedAt', plainTimestamp(0))).toBe('1970-01-01 00:00:00 UTC');
    expect(formatValue('location', { latitude: 1, longitude: 2, accuracyM: 50 })).toBe(
      '1, 2 ± 50 m',
    );
    expect(formatValue('openRegistration', false)).toBe('No');
    expect(formatValue('tags', ['a', 'b'])).toBe('a, b');
    expect(formatValue('title', null)).toBe('');
    expect(formatValue('path', 'not a track!')).toBe('not a track!');
  });
  it('have a name that people use', () => {
    expect(fieldLabel('observedAt')).toBe('Time observed');
    expect(fieldLabel('sentCount')).toBe('Sent count');
    expect(['assigneeUid', 'createdBy', 'title'].map(isMemberField)).toEqual([true, true, false]);
  });
});

describe('documents', () => {
  it('are meant by path, address and id', () => {
    const of = (id: string) => [
      `phenomena/${id}`,
      `phenomena/${id}/private/location`,
      `phenomena/${id}/private/witness`,
    ];
    expect(documentsMeant('phenomena/x')).toEqual(of('x'));
    expect(documentsMeant('https://nest.example/phenomena/x?tab=history')).toEqual(of('x'));
    expect(documentsMeant('/team/ada')).toEqual(['members/ada']);
    expect(documentsMeant('ada')).toContain('members/ada');
    expect(documentsMeant('phenomena/x/comments/y')).toEqual(['phenomena/x/comments/y']);
    for (const text of ['two words', 'phenomena/x/comments', '', '//', 'a/%2F']) {
      expect(documentsMeant(text), text).toEqual([]);
    }
  });
  it('are named, and lead to the page of their record', () => {
    expect(targetOf('phenomena/x/private/witness')).toMatchObject({
      noun: 'Witnesses of',
      id: 'x',
      page: '/phenomena/x',
    });
    expect(targetOf('members/ada')).toMatchObject({ isMember: true, page: '/team/ada' });
    expect(targetOf('elsewhere/y')).toMatchObject({ id: 'elsewhere/y', page: null });
  });
});

it('has a place for every action', () => {
  expect(ACTION_AREAS.flatMap(({ actions }) => actions).toSorted()).toEqual(ALL_ACTIONS.toSorted());
});
