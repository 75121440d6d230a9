import { defineString } from 'firebase-functions/params';
import { log } from './log.ts';

const CF_ACCESS_TEAM_DOMAIN = defineString('CF_ACCESS_TEAM_DOMAIN', {
  default: '',
  description:
    'Cloudflare Access team domain, as team.cloudflareaccess.com; empty: nothing stands before the functions',
});
const CF_ACCESS_AUD = defineString('CF_ACCESS_AUD', {
  default: '',
  description: 'Audience tag (AUD) of the Cloudflare Access application',
});

const HEADER = 'cf-access-jwt-assertion';
const TIMEOUT_MS = 3_000;
/** An unknown key is looked up at most this often, in ms, whatever is sent. */
const COOLDOWN_MS = 30_000;

export interface AccessConfig {
  /** For example `https://team.cloudflareaccess.com`. */
  issuer: string;
  audience: string;
  cooldownMs?: number;
}

/** Checks by the headers of a call whether it came through the gateway. */
export type AccessCheck = (header: (name: string) => string | undefined) => Promise<boolean>;

/**
 * Whether calls came through Cloudflare Access, according to the token that it puts into
 * `Cf-Access-Jwt-Assertion`: RS256 by a key of the team (which change every six weeks), issuer,
 * audience and expiry. A call that cannot be verified is refused. See
 * https://developers.cloudflare.com/cloudflare-one/identity/authorization-cookie/validating-json/
 */
export function accessCheck({
  issuer,
  audience,
  cooldownMs = COOLDOWN_MS,
}: AccessConfig): AccessCheck {
  const url = new URL(`${issuer}/cdn-cgi/access/certs`);
  const options = { timeoutDuration: TIMEOUT_MS, cooldownDuration: cooldownMs };
  // Without Cloudflare Access, the library is never loaded.
  let verifier: Promise<(token: string) => Promise<unknown>> | null = null;
  const load = async () => {
    const { createRemoteJWKSet, jwtVerify } = await import('jose');
    const keys = createRemoteJWKSet(url, options);
    const required = { issuer, audience, algorithms: ['RS256'], requiredClaims: ['exp', 'iat'] };
    return (token: string) => jwtVerify(token, keys, required);
  };
  return async (header) => {
    const token = header(HEADER);
    if (!token || audience === '') return false;
    try {
      verifier ??= load();
      await (await verifier)(token);
      return true;
    } catch (error) {
      log.warn('edge.refused', { why: (error as { code?: string }).code ?? String(error) });
      return false;
    }
  };
}

let known: { key: string; check: AccessCheck } | null = null;

/** The check that the project is configured for; null if there is no gateway. */
export function projectAccess(): AccessCheck | null {
  const domain = CF_ACCESS_TEAM_DOMAIN.value().replace(/\/+$/, '');
  if (domain === '') return null;
  const issuer = domain.includes('://') ? domain : `https://${domain}`;
  const audience = CF_ACCESS_AUD.value();
  const key = `${issuer} ${audience}`;
  if (known?.key !== key) known = { key, check: accessCheck({ issuer, audience }) };
  return known.check;
}
