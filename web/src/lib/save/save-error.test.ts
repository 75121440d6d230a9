import { describe, expect, test } from 'vitest';
import { classifySaveError } from './save-error.ts';

const denied = Object.assign(new Error('denied'), { code: 'permission-denied' });
const base = { path: 'phenomena/x', version: 3 };
const stored = (version: number) => () => Promise.resolve({ version });

describe('classifySaveError', () => {
  test('somebody saved in between', async () => {
    expect(await classifySaveError(denied, base, stored(4))).toEqual({
      state: 'conflict',
      theirs: { version: 4 },
    });
  });
  test('nobody did, so the right is missing', async () => {
    expect(await classifySaveError(denied, base, stored(3))).toMatchObject({
      state: 'no-permission',
    });
  });
  test('the record cannot even be read', async () => {
    const read = () => Promise.reject(denied);
    expect(await classifySaveError(denied, base, read)).toMatchObject({ state: 'no-permission' });
  });
  test('a record without versions', async () => {
    expect(await classifySaveError(denied, undefined, stored(9))).toMatchObject({
      state: 'no-permission',
    });
  });
  test('anything else', async () => {
    const error = Object.assign(new Error('gone'), { code: 'unavailable' });
    expect(await classifySaveError(error, base, stored(4))).toEqual({ state: 'error', error });
  });
});
