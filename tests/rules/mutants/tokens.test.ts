import { expect, test } from 'vitest';
import { tokenChanges } from './tokens.ts';

const RULES = `
  // a comment with 'text' && 7
  match /databases/{database}/documents/a/{id} {
    allow read: if !isMine(id) && has('phenomena.read')
      && get(/databases/$(database)/documents/members/$(me())).data.age >= 18 // years
      && data.name.matches('[a-z]{1,9}') || x - 1 == 2;
  }`;

const changed = () =>
  tokenChanges(RULES).map(({ start, end, becomes, kind }) => [
    kind,
    RULES.slice(start, end),
    becomes,
  ]);

test('changes operators, numbers, texts and permissions, but no comments, paths and names', () => {
  const permission = changed().find(([kind]) => kind === 'permission');
  expect(permission?.[1]).toBe("'phenomena.read'");
  expect(permission?.[2]).toMatch(/^'[a-z]+\.[a-zA-Z]+'$/);
  expect(permission?.[2]).not.toBe(permission?.[1]);
  expect(changed().filter(([kind]) => kind !== 'permission')).toEqual([
    ['operator', '!', ''],
    ['operator', '&&', '||'],
    ['operator', '&&', '||'],
    ['operator', '>=', '>'],
    ['literal', '18', '19'],
    ['literal', '18', '17'],
    ['operator', '&&', '||'],
    ['literal', "'[a-z]{1,9}'", "'[a-z]{1,9}_'"],
    ['operator', '||', '&&'],
    ['operator', '-', '+'],
    ['literal', '1', '2'],
    ['literal', '1', '0'],
    ['operator', '==', '!='],
    ['literal', '2', '3'],
    ['literal', '2', '1'],
  ]);
});
