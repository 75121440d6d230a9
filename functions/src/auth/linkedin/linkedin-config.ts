import { defineSecret, defineString } from 'firebase-functions/params';
import { HttpsError } from 'firebase-functions/v2/https';

const LINKEDIN_ISSUER = defineString('LINKEDIN_ISSUER', {
  default: 'https://www.linkedin.com/oauth',
  description: 'Issuer of LinkedIn’s OpenID Connect',
});
const LINKEDIN_CLIENT_ID = defineString('LINKEDIN_CLIENT_ID', {
  default: '',
  description: 'Client id of the LinkedIn app; empty: nobody signs in with LinkedIn',
});
export const LINKEDIN_CLIENT_SECRET = defineSecret('LINKEDIN_CLIENT_SECRET');

export interface LinkedInConfig {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/**
 * The configuration; a suite with its own ports sets NEST_LINKEDIN_ISSUER to its mock server.
 * @throws HttpsError `failed-precondition` if LinkedIn is not set up
 */
export function linkedInConfig(env = process.env): LinkedInConfig {
  const isEmulated = env.FUNCTIONS_EMULATOR === 'true';
  const issuer = (isEmulated && env.NEST_LINKEDIN_ISSUER) || LINKEDIN_ISSUER.value();
  const clientId = LINKEDIN_CLIENT_ID.value();
  if (clientId === '') {
    throw new HttpsError('failed-precondition', 'LinkedIn is not set up in this workspace.');
  }
  return { issuer, clientId, clientSecret: LINKEDIN_CLIENT_SECRET.value() };
}
