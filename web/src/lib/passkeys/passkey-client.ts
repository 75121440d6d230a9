import type { PasskeyPurpose, RegisterPasskey, UsePasskey } from '@nest/model';
import { signInWithCustomToken } from 'firebase/auth';
import { auth, callFunction } from '../firebase/services.ts';

/** Whether this browser can use passkeys on this page. */
export const canUsePasskeys = (): boolean =>
  typeof window.PublicKeyCredential === 'function' && window.isSecureContext;

/** Loaded on the first use of a passkey. */
const library = () => import('@simplewebauthn/browser');
type Library = Awaited<ReturnType<typeof library>>;
type CreationOptions = Parameters<Library['startRegistration']>[0]['optionsJSON'];
type RequestOptions = Parameters<Library['startAuthentication']>[0]['optionsJSON'];

const challenge = <Options>(purpose: PasskeyPurpose) =>
  callFunction<{ purpose: PasskeyPurpose }, Options>('passkeyChallenge', { purpose });

/** Signs in with a token from the server: after a passkey, and after other sessions were ended. */
export async function continueWith(token: string): Promise<void> {
  await signInWithCustomToken(auth(), token);
}

/**
 * Creates a passkey on this device or a connected one. Afterwards the session counts as stepped up.
 */
export async function registerPasskey(name: string): Promise<void> {
  const optionsJSON = await challenge<CreationOptions>('register');
  const { startRegistration } = await library();
  const response = await startRegistration({ optionsJSON });
  const { token } = await callFunction<RegisterPasskey, { token: string }>('registerPasskey', {
    name,
    response: response as RegisterPasskey['response'],
  });
  await continueWith(token);
}

/** Signs in with any passkey that the person chooses, without asking for a name. */
export const signInByPasskey = (): Promise<void> => usePasskey('sign-in', 'signInWithPasskey');

/** Confirms with a passkey that it is still the same person. */
export const confirmByPasskey = (): Promise<void> => usePasskey('step-up', 'stepUpWithPasskey');

async function usePasskey(purpose: 'sign-in' | 'step-up', callable: string): Promise<void> {
  const optionsJSON = await challenge<RequestOptions>(purpose);
  const { startAuthentication } = await library();
  const response = await startAuthentication({ optionsJSON });
  const { token } = await callFunction<UsePasskey, { token: string }>(callable, {
    response: response as UsePasskey['response'],
  });
  await continueWith(token);
}
