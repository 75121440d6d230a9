import * as oidc from 'openid-client';
import type { LinkedInConfig } from './linkedin-config.ts';

/** LinkedIn does not respond within this time. */
const TIMEOUT_S = 6;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** LinkedIn's profile of a person. Only `sub` identifies the account permanently for this app. */
export interface LinkedInProfile {
  sub: string;
  name: string | null;
  email: string | null;
  emailVerified: boolean;
  photoUrl: string | null;
}

/** A request, from start to finish. The verifier stays on the server. */
export interface LinkedInRequest {
  redirectUri: string;
  state: string;
  verifier: string;
}

const clients = new Map<string, Promise<oidc.Configuration>>();

/** The client for a configuration; discovered once per instance, and again after a failure. */
function clientOf({ issuer, clientId, clientSecret }: LinkedInConfig) {
  const key = JSON.stringify([issuer, clientId, clientSecret]);
  const known = clients.get(key);
  if (known) return known;
  const url = new URL(issuer);
  const made = oidc
    .discovery(url, clientId, undefined, oidc.ClientSecretPost(clientSecret), {
      timeout: TIMEOUT_S,
      execute: [
        oidc.enableNonRepudiationChecks,
        ...(LOOPBACK.has(url.hostname) ? [oidc.allowInsecureRequests] : []),
      ],
    })
    .catch((error: unknown) => {
      clients.delete(key);
      throw error;
    });
  clients.set(key, made);
  return made;
}

/** Where to send the browser, and the request to finish when it returns. */
export async function linkedInRequest(
  config: LinkedInConfig,
  redirectUri: string,
  verifierOf: (state: string) => string,
): Promise<LinkedInRequest & { url: string }> {
  const client = await clientOf(config);
  const state = oidc.randomState();
  const verifier = verifierOf(state);
  const url = oidc.buildAuthorizationUrl(client, {
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    state,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, redirectUri, state, verifier };
}

/**
 * Exchanges a code for a profile. The ID token's signature, issuer, audience and expiry are
 * verified; it has no nonce, so only state and PKCE bind the response to the request.
 */
export async function linkedInProfile(
  config: LinkedInConfig,
  { redirectUri, state, verifier }: LinkedInRequest,
  code: string,
): Promise<LinkedInProfile> {
  const client = await clientOf(config);
  const answer = new URL(redirectUri);
  answer.search = new URLSearchParams({ code, state }).toString();
  const tokens = await oidc.authorizationCodeGrant(client, answer, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    idTokenExpected: true,
  });
  const sub = tokens.claims()?.sub ?? '';
  const { name, email, email_verified, picture } = await oidc.fetchUserInfo(
    client,
    tokens.access_token,
    sub,
  );
  // LinkedIn sometimes sends the flag as text.
  const emailVerified = email_verified === true || String(email_verified) === 'true';
  return {
    sub,
    name: name ?? null,
    email: email?.toLowerCase() ?? null,
    emailVerified,
    photoUrl: picture ?? null,
  };
}
