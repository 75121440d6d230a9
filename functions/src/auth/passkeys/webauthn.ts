import type { Passkey, RegisterPasskey, UsePasskey } from '@nest/model';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { RelyingParty } from './passkey-config.ts';
import { PasskeyRefused } from './passkey-refused.ts';

/** Loaded on first use: most functions of the bundle never need it. */
const library = () => import('@simplewebauthn/server');

/** How long the browser waits for the person, in ms; the challenge is valid as long. */
const TIMEOUT_MS = 5 * 60_000;

const descriptors = (passkeys: readonly Pick<Passkey, 'credentialId' | 'transports'>[]) =>
  passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports }));

/** The browser's options to create a passkey that signs in without a name. */
export async function registrationOptions(
  party: RelyingParty,
  person: { handle: Uint8Array<ArrayBuffer>; name: string; displayName: string },
  challenge: string,
  existing: readonly Passkey[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await library();
  const options = await generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userID: person.handle,
    userName: person.name,
    userDisplayName: person.displayName,
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    timeout: TIMEOUT_MS,
    attestationType: 'none',
    excludeCredentials: descriptors(existing),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return withoutUndefined(options);
}

/** The browser's options to use one: any of this site, or one of `allowed`. */
export async function authenticationOptions(
  party: RelyingParty,
  challenge: string,
  allowed: readonly Passkey[] | null,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await library();
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    timeout: TIMEOUT_MS,
    userVerification: 'required',
    ...(allowed && { allowCredentials: descriptors(allowed) }),
  });
  return withoutUndefined(options);
}

/** A callable would return null for undefined, and null is not a valid browser option. */
const withoutUndefined = <T>(options: T): T => JSON.parse(JSON.stringify(options)) as T;

type NewCredential = Pick<
  Passkey,
  'credentialId' | 'publicKey' | 'counter' | 'transports' | 'backupEligible' | 'backedUp' | 'aaguid'
>;

/**
 * Verifies a registration: origin, domain, challenge, user presence and user verification.
 *
 * @throws PasskeyRefused
 */
export async function verifyRegistration(
  party: RelyingParty,
  response: RegisterPasskey['response'],
  challenge: string,
): Promise<NewCredential> {
  const { verifyRegistrationResponse } = await library();
  const { registrationInfo } = await verified(() =>
    verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: party.origins,
      expectedRPID: party.id,
      requireUserVerification: true,
    }),
  );
  if (!registrationInfo) throw new PasskeyRefused('not-verified');
  const { credential, aaguid, credentialDeviceType, credentialBackedUp } = registrationInfo;
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: (response.response.transports ?? []).filter((name) => name !== ''),
    backupEligible: credentialDeviceType === 'multiDevice',
    backedUp: credentialBackedUp,
    aaguid,
  };
}

/**
 * Verifies an assertion: origin, domain, challenge, user verification and signature. The counter is
 * returned but not checked; the transaction that stores it does that.
 *
 * @throws PasskeyRefused
 */
export async function verifyAssertion(
  party: RelyingParty,
  response: UsePasskey['response'],
  challenge: string,
  passkey: Pick<Passkey, 'credentialId' | 'publicKey' | 'transports'>,
): Promise<{ counter: number; backedUp: boolean }> {
  const { verifyAuthenticationResponse } = await library();
  const { authenticationInfo } = await verified(() =>
    verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: party.origins,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: 0,
        transports: passkey.transports,
      },
    }),
  );
  return {
    counter: authenticationInfo.newCounter,
    backedUp: authenticationInfo.credentialBackedUp,
  };
}

/** The library's error messages are for developers; the person does not need them. */
async function verified<T extends { verified: boolean }>(verify: () => Promise<T>): Promise<T> {
  let result: T;
  try {
    result = await verify();
  } catch (cause) {
    throw new PasskeyRefused('not-verified', { cause });
  }
  if (!result.verified) throw new PasskeyRefused('not-verified');
  return result;
}
