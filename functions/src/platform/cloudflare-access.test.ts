import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { CallableRequest } from 'firebase-functions/v2/https';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AccessCheck, accessCheck } from './cloudflare-access.ts';
import { assertThroughEdge } from './guard.ts';

vi.mock('./log.ts', () => ({ log: { warn: vi.fn() } }));

const AUDIENCE = 'nest-access-application';

async function makeKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
  return { kid, privateKey, publicKey, jwk };
}
type Key = Awaited<ReturnType<typeof makeKey>>;

let keys: [Key, Key, Key];
let published: Key[];
let asked = 0;
let isDown = false;
const server = createServer((request, response) => {
  asked++;
  if (isDown || request.url !== '/cdn-cgi/access/certs') {
    response.writeHead(503).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ keys: published.map(({ jwk }) => jwk) }));
});
let issuer = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  keys = [await makeKey('first'), await makeKey('second'), await makeKey('first')];
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

let check: AccessCheck;
beforeEach(() => {
  published = [keys[0]];
  isDown = false;
  asked = 0;
  check = accessCheck({ issuer, audience: AUDIENCE, cooldownMs: 0 });
});
const passes = (token: string | undefined) =>
  check((name) => (name === 'cf-access-jwt-assertion' ? token : undefined));

interface Claims {
  iss?: string;
  aud?: string;
  exp?: string | null;
}
function sign({ kid, privateKey }: Key, { iss = issuer, aud = AUDIENCE, exp = '5m' }: Claims = {}) {
  const token = new SignJWT({ email: 'ada@nest.example', type: 'app' })
    .setProtectedHeader({ alg: 'RS256', kid })
    .setIssuer(iss)
    .setAudience([aud])
    .setIssuedAt(exp?.startsWith('-') ? '-2h' : undefined);
  return (exp === null ? token : token.setExpirationTime(exp)).sign(privateKey);
}

describe('a call passes', () => {
  it('with a token of Cloudflare Access, whose keys are asked for once', async () => {
    expect(await passes(await sign(keys[0]))).toBe(true);
    expect(await passes(await sign(keys[0]))).toBe(true);
    expect(asked).toBe(1);
  });

  it('after the keys have changed, and no more with the old one', async () => {
    expect(await passes(await sign(keys[0]))).toBe(true);
    published = [keys[1], keys[0]];
    expect(await passes(await sign(keys[1]))).toBe(true);
    expect(await passes(await sign(keys[0]))).toBe(true);
    published = [keys[1]];
    check = accessCheck({ issuer, audience: AUDIENCE });
    expect(await passes(await sign(keys[0]))).toBe(false);
  });
});

describe('a call does not pass', () => {
  it.each([
    ['another audience', { aud: 'another-application' }],
    ['another issuer', { iss: 'https://other.cloudflareaccess.com' }],
    ['a token that has run out', { exp: '-1h' }],
    ['a token that never runs out', { exp: null }],
  ] as const)('with %s', async (_what, claims) => {
    expect(await passes(await sign(keys[0], claims))).toBe(false);
  });

  it('without a token, with none, or with something else', async () => {
    for (const token of [undefined, '', 'a.b.c', `${await sign(keys[0])}x`]) {
      expect(await passes(token)).toBe(false);
    }
  });

  it('with a signature by nobody, by a stranger under a known name, or by the public key', async () => {
    const claims = { iss: issuer, aud: AUDIENCE };
    const unsigned = new UnsecuredJWT(claims).setIssuedAt().setExpirationTime('5m').encode();
    expect(await passes(unsigned)).toBe(false);
    expect(await passes(await sign(keys[2]))).toBe(false);
    const secret = new TextEncoder().encode(await exportSPKI(keys[0].publicKey));
    const confused = new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: keys[0].kid })
      .setIssuedAt()
      .setExpirationTime('5m');
    expect(await passes(await confused.sign(secret))).toBe(false);
  });

  it('while the keys cannot be had, nor where no audience is set', async () => {
    const token = await sign(keys[0]);
    isDown = true;
    expect(await passes(token)).toBe(false);
    isDown = false;
    expect(await passes(token)).toBe(true);
    check = accessCheck({ issuer, audience: '' });
    expect(await passes(token)).toBe(false);
  });
});

describe('callables', () => {
  const request = (token?: string) =>
    ({ rawRequest: { header: () => token } }) as unknown as CallableRequest;

  it('stand behind it', async () => {
    const through = assertThroughEdge(check, request(await sign(keys[0])));
    await expect(through).resolves.toBeUndefined();
    await expect(assertThroughEdge(check, request())).rejects.toMatchObject({
      code: 'permission-denied',
    });
    await expect(assertThroughEdge(null, request())).resolves.toBeUndefined();
  });

  it('are made by this file alone', () => {
    const source = join(import.meta.dirname, '..');
    const others = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        /\.ts$/.test(file) &&
        !file.endsWith(join('platform', 'implement-call.ts')) &&
        /\bonCall\b[^;]*from 'firebase-functions/.test(readFileSync(join(source, file), 'utf8')),
    );
    expect(others).toEqual([]);
  });
});
