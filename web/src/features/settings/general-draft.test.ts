import { settingsFixture } from '@nest/model/testing';
import { expect, test } from 'vitest';
import { changesOf, conflictsOf, draftOf, nameError } from './general-draft.ts';

const seen = draftOf(settingsFixture());

test('a draft is what differs from what was seen', () => {
  expect(changesOf({ ...seen, workspaceName: `${seen.workspaceName} ` }, seen)).toEqual({});
  expect(changesOf({ ...seen, openRegistration: true }, seen)).toEqual({ openRegistration: true });
});

test('a conflict shows both sides in words', () => {
  const stored = settingsFixture({ defaultAudience: 'members', openRegistration: false });
  expect(conflictsOf({ openRegistration: true, defaultAudience: 'team' }, stored)).toEqual([
    { label: 'Open registration', mine: 'On', theirs: 'Off' },
    { label: 'Who sees new reports', mine: 'Team only', theirs: 'All members' },
  ]);
});

test('the workspace has a name', () => {
  expect(nameError('Nest')).toBeUndefined();
  expect(nameError(' ')).toMatch('must not be empty');
  expect(nameError('x'.repeat(61))).toMatch('at most 60');
});
