import { expect, test } from 'vitest';
import { stepRow } from './use-row-keys.ts';

test.each([
  ['j', -1, 0],
  ['j', 0, 1],
  ['j', 4, 4],
  ['ArrowDown', 1, 2],
  ['k', 0, 0],
  ['k', 3, 2],
  ['Home', 3, 0],
  ['End', 0, 4],
  ['z', 2, null],
])('%s in row %d leads to %s', (key, index, next) => expect(stepRow(key, index, 5)).toBe(next));

test('an empty table has no row to go to', () => expect(stepRow('j', -1, 0)).toBeNull());
