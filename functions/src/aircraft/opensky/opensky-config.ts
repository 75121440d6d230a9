import { type Tier, tierSchema } from '@nest/model';
import { defineInt, defineSecret, defineString } from 'firebase-functions/params';

const OPENSKY_URL = defineString('OPENSKY_URL', {
  default: 'https://opensky-network.org/api',
  description: 'Root of the OpenSky REST API',
});
const OPENSKY_TOKEN_URL = defineString('OPENSKY_TOKEN_URL', {
  default:
    'https://auth.opensky-network.org/auth/realms/opensky-network/protocol/openid-connect/token',
  description: 'Where OpenSky gives out access tokens',
});
const OPENSKY_TIER = defineString('OPENSKY_TIER', {
  default: 'anonymous',
  description: 'What the account may spend: anonymous, standard, feeder or licensed',
});
const OPENSKY_CLIENT_ID = defineString('OPENSKY_CLIENT_ID', {
  default: '',
  description: 'Id of the API client of the OpenSky account; empty without an account',
});
const API_ORIGINS = defineString('API_ORIGINS', {
  default: '',
  description: 'Origins of other sites whose pages may call the API, separated by commas',
});

export const OPENSKY_CLIENT_SECRET = defineSecret('OPENSKY_CLIENT_SECRET');
export const CAPTURE_RADIUS_KM = defineInt('SKY_CAPTURE_RADIUS_KM', {
  default: 80,
  description: 'Aircraft within so many km are captured with a new phenomenon',
});

export interface OpenSkyConfig {
  url: string;
  tokenUrl: string;
  tier: Tier;
  clientId: string;
  /** Whether the source is the suite's mock and not OpenSky. */
  simulated: boolean;
}

const LOCAL = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The configuration; a suite with its own ports sets NEST_OPENSKY_… to its mock server. */
export function openSkyConfig(env = process.env): OpenSkyConfig {
  const isEmulated = env.FUNCTIONS_EMULATOR === 'true';
  const url = (isEmulated && env.NEST_OPENSKY_URL) || OPENSKY_URL.value();
  const tokenUrl = (isEmulated && env.NEST_OPENSKY_TOKEN_URL) || OPENSKY_TOKEN_URL.value();
  return {
    url: url.replace(/\/+$/, ''),
    tokenUrl,
    tier: tierSchema.parse(OPENSKY_TIER.value()),
    clientId: OPENSKY_CLIENT_ID.value(),
    simulated: LOCAL.has(new URL(url).hostname),
  };
}

/** Origins whose pages may call the API. */
export const apiOrigins = (): string[] =>
  API_ORIGINS.value()
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
