import { describe, expect, it } from 'vitest';
import { derivedSecret, readToken, signToken } from './signed-token.ts';

const KEY = 'a key';
const NOW = Date.UTC(2026, 0, 1);
const token = signToken(KEY, 'linkedin-request', { for: 'mara' }, NOW + 1);
const read = (text: string, key = KEY, kind = 'linkedin-request' as const) =>
  readToken(key, kind, text, NOW);

describe('a signed token', () => {
  it('says what it was signed with, until its time is over', () => {
    expect(read(token)).toMatchObject({ content: { for: 'mara' }, expiresAtMs: NOW + 1 });
    expect(readToken(KEY, 'linkedin-request', token, NOW + 1)).toBe('expired');
  });

  it('is unique, so that using one up leaves all others', () => {
    expect(signToken(KEY, 'linkedin-request', { for: 'mara' }, NOW + 1)).not.toBe(token);
  });

  it.each([
    ['of another use', () => readToken(KEY, 'passkey-challenge', token, NOW)],
    ['of another key', () => read(token, 'another key')],
    ['in another spelling', () => read(`${token}=`)],
    ['of nothing', () => read('')],
    ['that is shorter than its signature', () => read(token.slice(0, 40))],
  ])('%s is refused', (_what, attempt) => {
    expect(attempt()).toBeNull();
  });

  it('with any byte altered is refused', () => {
    const bytes = Buffer.from(token, 'base64url');
    for (const index of bytes.keys()) {
      const altered = Buffer.from(bytes);
      altered[index] = (altered[index] ?? 0) ^ 1;
      expect(read(altered.toString('base64url'))).toBeNull();
    }
  });

  it('is neither signed nor read without a key', () => {
    expect(() => signToken('', 'passkey-challenge', null, NOW)).toThrow('SIGN_IN_KEY');
    expect(() => read(token, '')).toThrow('SIGN_IN_KEY');
  });

  it('shares no bytes with the secrets that are derived by the same key', () => {
    const secret = derivedSecret(KEY, 'linkedin-verifier', 'state');
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(derivedSecret(KEY, 'linkedin-verifier', 'other')).not.toBe(secret);
    expect(derivedSecret(KEY, 'other', 'state')).not.toBe(secret);
  });
});
