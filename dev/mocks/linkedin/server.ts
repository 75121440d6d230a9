import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { HOST } from '../../lib/hosts.ts';
import { type Answer, json, send, textOf } from '../server/answer.ts';
import { serveMock } from '../server/serve.ts';
import { LINKEDIN_CLIENT, type LinkedInAccount, SEEDED_ACCOUNTS } from './accounts.ts';
import { authorizePage, problemPage } from './authorize-page.ts';

const CODE_LIFE_S = 30 * 60;
const TOKEN_LIFE_S = 5_184_000;
const CALLBACK = /^https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?\/auth\/linkedin$/;

const LINKEDIN_FAULTS = [
  'down',
  'slow',
  'bad-signature',
  'wrong-audience',
  'wrong-issuer',
  'other-subject',
] as const;
type LinkedInFault = (typeof LINKEDIN_FAULTS)[number];

interface Grant {
  account: LinkedInAccount;
  redirectUri: string;
  challenge: string | null;
  expiresAtS: number;
}

export interface LinkedIn {
  /** Issuer, such as `https://www.linkedin.com/oauth`. */
  readonly issuer: string;
  stop(): Promise<void>;
}

/**
 * Starts a server with LinkedIn's OpenID Connect: discovery, a page to choose an account,
 * authorization code with PKCE, ID token (RS256, and like LinkedIn's without a nonce), userinfo.
 * Tests set faults at `/admin/fault` and add people at `/admin/account`.
 */
export async function startLinkedIn({ port = 0 }: { port?: number } = {}): Promise<LinkedIn> {
  const accounts = new Map(SEEDED_ACCOUNTS.map((account) => [account.sub, account]));
  const grants = new Map<string, Grant>();
  const tokens = new Map<string, LinkedInAccount>();
  const key = await keyPair('nest-1');
  const stranger = await keyPair('nest-1');
  let fault: LinkedInFault | null = null;
  let issuer = '';
  const nowS = () => Math.floor(Date.now() / 1000);

  const discovery = () => ({
    issuer,
    authorization_endpoint: `${issuer}/v2/authorization`,
    token_endpoint: `${issuer}/v2/accessToken`,
    userinfo_endpoint: `${new URL(issuer).origin}/v2/userinfo`,
    jwks_uri: `${issuer}/openid/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email'],
    claims_supported: [
      'iss',
      'aud',
      'iat',
      'exp',
      'sub',
      'name',
      'given_name',
      'family_name',
      'picture',
      'email',
      'email_verified',
      'locale',
    ],
  });

  /** The error of an authorization request, before any redirect. */
  function authorizeProblem(params: URLSearchParams): string | null {
    if (params.get('client_id') !== LINKEDIN_CLIENT.id)
      return 'The passed in client_id is invalid.';
    if (!CALLBACK.test(params.get('redirect_uri') ?? '')) {
      return 'The redirect_uri does not match the registered value.';
    }
    if (params.get('response_type') !== 'code') return 'The response_type is not supported.';
    return null;
  }

  function chosen(form: URLSearchParams): Answer {
    const problem = authorizeProblem(form);
    if (problem) return html(400, problemPage(problem));
    const target = new URL(form.get('redirect_uri') ?? '');
    const account = accounts.get(form.get('account') ?? '');
    if (account) {
      const code = randomBytes(32).toString('base64url');
      grants.set(code, {
        account,
        redirectUri: form.get('redirect_uri') ?? '',
        challenge: form.get('code_challenge_method') === 'S256' ? form.get('code_challenge') : null,
        expiresAtS: nowS() + CODE_LIFE_S,
      });
      target.searchParams.set('code', code);
    } else {
      target.searchParams.set('error', 'user_cancelled_login');
      target.searchParams.set('error_description', 'The user cancelled the LinkedIn login');
    }
    target.searchParams.set('state', form.get('state') ?? '');
    return { status: 302, body: '', headers: { location: target.href } };
  }

  async function accessToken(form: URLSearchParams): Promise<Answer> {
    const refused = (error: string, text: string) =>
      json(error === 'invalid_client' ? 401 : 400, { error, error_description: text });
    if (
      form.get('client_id') !== LINKEDIN_CLIENT.id ||
      form.get('client_secret') !== LINKEDIN_CLIENT.secret
    ) {
      return refused('invalid_client', 'Client authentication failed');
    }
    const code = form.get('code') ?? '';
    const grant = grants.get(code);
    // A code is valid for one request, whatever its result.
    grants.delete(code);
    const isGood =
      grant !== undefined &&
      grant.expiresAtS > nowS() &&
      grant.redirectUri === form.get('redirect_uri') &&
      (grant.challenge === null ||
        grant.challenge === challengeOf(form.get('code_verifier') ?? ''));
    if (!isGood) {
      return refused(
        'invalid_grant',
        'Unable to retrieve access token: authorization code not found',
      );
    }
    const token = randomBytes(48).toString('base64url');
    tokens.set(token, grant.account);
    return json(200, {
      access_token: token,
      expires_in: TOKEN_LIFE_S,
      scope: 'email,openid,profile',
      token_type: 'Bearer',
      id_token: await idToken(grant.account),
    });
  }

  function idToken({ sub, ...account }: LinkedInAccount): Promise<string> {
    return new SignJWT({
      name: account.name,
      given_name: account.givenName,
      family_name: account.familyName,
      email: account.email,
      email_verified: String(account.emailVerified),
      locale: 'en_US',
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'nest-1', typ: 'JWT' })
      .setIssuer(fault === 'wrong-issuer' ? 'https://elsewhere.example' : issuer)
      .setAudience(fault === 'wrong-audience' ? 'another-app' : LINKEDIN_CLIENT.id)
      .setSubject(sub)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign((fault === 'bad-signature' ? stranger : key).privateKey);
  }

  function userInfo(request: IncomingMessage): Answer {
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    const account = token === undefined ? undefined : tokens.get(token);
    if (!account)
      return json(401, {
        status: 401,
        code: 'INVALID_ACCESS_TOKEN',
        message: 'Invalid access token',
      });
    const { sub, name, givenName, familyName, email, emailVerified } = account;
    return json(200, {
      sub: fault === 'other-subject' ? `${sub}x` : sub,
      name,
      given_name: givenName,
      family_name: familyName,
      locale: { country: 'US', language: 'en' },
      email,
      email_verified: emailVerified,
    });
  }

  async function admin(request: IncomingMessage, path: string): Promise<Answer> {
    const body = JSON.parse((await textOf(request)) || 'null');
    if (path === '/admin/fault') fault = body as LinkedInFault | null;
    else if (path === '/admin/account')
      accounts.set((body as LinkedInAccount).sub, body as LinkedInAccount);
    else return json(404, {});
    return json(200, {});
  }

  async function answer(request: IncomingMessage, url: URL): Promise<Answer> {
    const isPost = request.method === 'POST';
    switch (url.pathname) {
      case '/oauth/.well-known/openid-configuration':
        return json(200, discovery());
      case '/oauth/openid/jwks':
        return json(200, { keys: [key.jwk] });
      case '/oauth/v2/authorization': {
        if (isPost) return chosen(new URLSearchParams(await textOf(request)));
        const problem = authorizeProblem(url.searchParams);
        if (problem) return html(400, problemPage(problem));
        return html(200, authorizePage([...accounts.values()], url.searchParams));
      }
      case '/oauth/v2/accessToken':
        return isPost ? accessToken(new URLSearchParams(await textOf(request))) : json(405, {});
      case '/v2/userinfo':
        return userInfo(request);
      default:
        return json(404, { status: 404, message: 'No route' });
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${HOST}`);
    if (url.pathname.startsWith('/admin/'))
      return send(request, response, await admin(request, url.pathname));
    if (fault === 'down') return void request.socket.destroy();
    if (fault === 'slow') await pause(30_000, undefined, { ref: false });
    await send(request, response, await answer(request, url));
  }

  const served = await serveMock(serve, port);
  issuer = linkedInIssuer(served.port);
  return {
    issuer,
    stop: served.stop,
  };
}

export const linkedInIssuer = (port: number) => `http://${HOST}:${port}/oauth`;

const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');

const html = (status: number, body: string): Answer => ({
  status,
  body,
  headers: { 'content-type': 'text/html; charset=utf-8' },
});

async function keyPair(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } };
}
