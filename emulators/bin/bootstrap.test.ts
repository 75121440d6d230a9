import { expect, it } from 'vitest';
import { isInstalled } from './bootstrap.mjs';

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
