import { PHOTO_HOSTS } from '@nest/model';
import { describe, expect, it } from 'vitest';
import { consoleHeaders, suiteHeaders } from './hosting-headers.ts';
import { readFirebaseConfig } from './ports.ts';

const POLICY = 'Content-Security-Policy';
const deployed = Object.fromEntries(
  readFirebaseConfig()
    .hosting.headers.find(({ source }) => source === '**')
    ?.headers.find(({ key }) => key === POLICY)
    ?.value.split('; ')
    .map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }) ?? [],
);

describe('the deployed Content-Security-Policy', () => {
  it('runs scripts of the console and of named addresses only', () => {
    expect(deployed['script-src']).toContain("'self'");
    for (const source of deployed['script-src'] ?? []) {
      expect(source).toMatch(/^('self'|https:\/\/[a-z.]+\/\S+\/)$/);
    }
    expect(deployed['object-src']).toEqual(["'none'"]);
    expect(deployed['base-uri']).toEqual(["'none'"]);
    expect(deployed['worker-src']).toEqual(["'self'", 'blob:']);
  });

  it('connects to named hosts only', () => {
    expect(deployed['default-src']).toEqual(["'self'"]);
    for (const source of deployed['connect-src'] ?? []) {
      expect(source).toMatch(
        /^('self'|data:|blob:|https:\/\/(\*\.cloudfunctions\.net|[a-z0-9.-]+))$/,
      );
    }
    expect(JSON.stringify(deployed)).not.toMatch(/localhost|127\.0\.0\.1|http:/);
  });

  it('shows pictures of people from the hosts that a profile may name', () => {
    const hosts = PHOTO_HOSTS.map((host) => `https://${host}`);
    expect(deployed['img-src']).toEqual(expect.arrayContaining(hosts));
  });
});

it('lets the console on a suite reach the emulators, and run nothing more', () => {
  const policy = consoleHeaders()[POLICY] ?? '';
  expect(policy).toMatch(/connect-src [^;]* http:\/\/127\.0\.0\.1:\* http:\/\/localhost:\*/);
  expect(policy).toMatch(/frame-src [^;]* http:\/\/127\.0\.0\.1:\*/);
  expect(policy).toMatch(/script-src (?:(?!http:)[^;])*;/);
  const other = [{ source: '/a', headers: [{ key: 'Cache-Control', value: 'no-cache' }] }];
  expect(suiteHeaders(other)).toEqual(other);
});
