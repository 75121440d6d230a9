import { idSchema, SIGN_IN_PROVIDERS, type SignInProvider } from '@nest/model';
import { HttpsError } from 'firebase-functions/v2/https';
import type { AuthBlockingEvent } from 'firebase-functions/v2/identity';
import { hashOf } from '../../platform/hash.ts';
import type { Identity } from './identity.ts';

const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,62})$/;
/** These use custom tokens, outside Firebase's own sign-in. */
const NOT_BY_EVENT: readonly SignInProvider[] = ['linkedin.com', 'passkey'];

/**
 * The identity in Firebase's sign-in event.
 * @throws HttpsError for providers that Nest does not support, even if they are enabled in the
 * project
 */
export function identityOf(event: AuthBlockingEvent): Identity {
  const { data, credential, additionalUserInfo } = event;
  const provider = providerOf(event);
  if (!data || !provider) {
    throw new HttpsError('permission-denied', 'This way of signing in is not in use here.');
  }
  const profile = (additionalUserInfo?.profile ?? {}) as { login?: unknown };
  const login = additionalUserInfo?.username ?? profile.login;
  const account = data.providerData?.find(({ providerId }) => providerId === provider);
  return {
    uid: data.uid,
    provider,
    providerUid: account?.uid ?? null,
    login: typeof login === 'string' && LOGIN.test(login) ? login : null,
    email: data.email?.toLowerCase() ?? null,
    emailVerified: data.emailVerified === true,
    displayName: data.displayName ?? account?.displayName ?? null,
    photoUrl: data.photoURL ?? account?.photoURL ?? null,
    accessToken: credential?.accessToken ?? null,
  };
}

/** The event type ends with the method: `…user.beforeSignIn:github.com`. */
function providerOf({ eventType, credential }: AuthBlockingEvent): SignInProvider | null {
  const method = credential?.signInMethod ?? eventType.slice(eventType.indexOf(':') + 1);
  const known = SIGN_IN_PROVIDERS.find((provider) => provider === method);
  return known && !NOT_BY_EVENT.includes(known) ? known : null;
}

/** The event's id, in a form that the log accepts. */
export function requestIdOf({ eventId }: AuthBlockingEvent): string {
  if (idSchema.safeParse(eventId).success) return eventId;
  return hashOf(String(eventId));
}
