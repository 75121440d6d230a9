import { expect, it } from 'vitest';
import { isInstalled, isWorthTelling } from './bootstrap.mjs';

const wanted = {
  '': { version: '0.1.0' },
  model: { version: '0.1.0' },
  'node_modules/@nest/model': { link: true },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/fsevents': { version: '2.3.3', optional: true },
};
const present = { 'node_modules/zod': { version: '4.6.7' } };

it('is content with all packages but optional ones', () => {
  expect(isInstalled(wanted, present)).toBe(true);
});

it('misses a package, another version and the whole folder', () => {
  expect(isInstalled(wanted, {})).toBe(false);
  expect(isInstalled(wanted, { 'node_modules/zod': { version: '4.0.0' } })).toBe(false);
  expect(isInstalled(wanted, null)).toBe(false);
});

it.each([
  ['npm warn EBADENGINE Unsupported engine {', false],
  ["npm warn EBADENGINE   current: { node: 'v20.20.2', npm: '11.0.0' }", false],
  ['npm warn cli npm v11.0.0 does not support Node.js v20.10.0. This version …', false],
  ['', false],
  ['npm error code EBADENGINE', true],
  ['npm error code ENOTFOUND', true],
  ['npm warn deprecated glob@7: old', true],
])('judges whether %s is for the person at the keyboard', (line, isTold) => {
  expect(isWorthTelling(line)).toBe(isTold);
});
