import { settingsFixture } from '@nest/model/testing';
import { expect, test } from 'vitest';
import { compareForms } from '@/ui/form/merge.ts';
import { changesOf, draftOf, GENERAL_GROUPS, nameError } from './general-draft.ts';

const seen = draftOf(settingsFixture());

test('a draft is what differs from what was seen', () => {
  expect(changesOf({ ...seen, workspaceName: `${seen.workspaceName} ` }, seen)).toEqual({});
  expect(changesOf({ ...seen, openRegistration: true }, seen)).toEqual({ openRegistration: true });
});

test('a conflict shows both sides in words', () => {
  const base = { ...seen, defaultAudience: 'members', openRegistration: false } as const;
  const theirs = { ...base, workspaceName: 'Theirs', defaultGeoprivacy: 'private' } as const;
  const mine = { ...base, workspaceName: 'Mine', openRegistration: true } as const;
  const { conflicts } = compareForms(GENERAL_GROUPS, base, theirs, mine);
  expect(conflicts.map((group) => [group.label, group.describe(mine)])).toEqual([
    ['Workspace name', 'Mine'],
  ]);
  const said = (draft: typeof seen) =>
    GENERAL_GROUPS.map((group) => `${group.label}: ${group.describe(draft)}`);
  expect(said(mine)).toEqual([
    'Workspace name: Mine',
    'Open registration: On',
    'Who sees new reports: All members',
    `Location privacy of new reports: ${said(seen)[3]?.split(': ')[1]}`,
  ]);
  expect(said({ ...base, defaultAudience: 'team' })).toEqual(
    expect.arrayContaining(['Open registration: Off', 'Who sees new reports: Team only']),
  );
});

test('the workspace has a name', () => {
  expect(nameError('Nest')).toBeUndefined();
  expect(nameError(' ')).toMatch('must not be empty');
  expect(nameError('x'.repeat(61))).toMatch('at most 60');
});
