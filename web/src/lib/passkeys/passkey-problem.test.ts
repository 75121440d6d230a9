import { expect, test } from 'vitest';
import { passkeyProblem } from './passkey-problem.ts';

test.each([
  ['a closed window', { name: 'NotAllowedError', message: 'x' }, /cancelled/],
  ['a device that is registered', { name: 'InvalidStateError' }, /already/],
  ['the server’s own words', { code: 'functions/permission-denied', message: 'Locked.' }, /Locked/],
  ['a server that fails', { code: 'functions/internal', message: 'internal' }, /failed/],
  ['anything else', {}, /Try again/],
])('%s', (_what, cause, told) => expect(passkeyProblem(cause)).toMatch(told));
