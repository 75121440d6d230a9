import { expect, test } from 'vitest';
import { readBlockingFunctionError } from './blocking-function-error.ts';

const TEXT = 'Your GitHub account is not in the team that has access.';
const json = (details?: object) =>
  JSON.stringify({ error: { message: TEXT, status: 'PERMISSION_DENIED', details } });

test.each([
  [
    'the service',
    `Firebase: HTTP Cloud Function returned an error: ${json()} (auth/internal-error).`,
  ],
  [
    'the emulator',
    `Firebase: ((HTTP request to http://127.0.0.1:5001/x/{y} returned HTTP error 403: ${json()})) (auth/blocking-function-error-response).`,
  ],
])('reads the sentence as %s wraps it', (_, message) => {
  expect(readBlockingFunctionError(new Error(message))).toEqual({ text: TEXT, reason: null });
});

test('reads the reason with it', () => {
  const message = `x ${json({ reason: 'not-in-team' })} }`;
  expect(readBlockingFunctionError(new Error(message))).toEqual({
    text: TEXT,
    reason: 'not-in-team',
  });
});

test.each(['Firebase: Error (auth/internal-error).', '{"error"', '{"error":{}} x', ''])(
  'finds nothing in %j',
  (message) => expect(readBlockingFunctionError(new Error(message))).toBeNull(),
);

test('survives what is no error at all', () => {
  expect(readBlockingFunctionError(null)).toBeNull();
  expect(readBlockingFunctionError(undefined)).toBeNull();
});
