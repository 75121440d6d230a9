import type { PasskeyPurpose, RegisterPasskey, UsePasskey } from '@nest/model';
import { signInWithCustomToken } from 'firebase/auth';
import { calls } from '../calls/calls.ts';
import { auth, callFunction } from '../firebase/services.ts';

/** Whether this browser can use passkeys on this page. */
export const canUsePasskeys = (): boolean =>
  typeof window.PublicKeyCredential === 'function' && window.isSecureContext;

/** Loaded on the first use of a passkey. */
const library = () => import('@simplewebauthn/browser');
type Library = Awaited<ReturnType<typeof library>>;
type CreationOptions = Parameters<Library['startRegistration']>[0]['optionsJSON'];
type RequestOptions = Parameters<Library['startAuthentication']>[0]['optionsJSON'];

/** The options of a new challenge; the purpose says which. */
const challenge = async <Options>(purpose: PasskeyPurpose) =>
  (await callFunction(calls.passkeyChallenge, { purpose })) as Options;

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
  const { token } = await callFunction(calls.registerPasskey, {
    name,
    response: response as RegisterPasskey['response'],
  });
  await continueWith(token);
}

/** Signs in with any passkey that the person chooses, without asking for a name. */
export const signInByPasskey = (): Promise<void> => usePasskey('sign-in', calls.signInWithPasskey);

/** Confirms with a passkey that it is still the same person. */
export const confirmByPasskey = (): Promise<void> => usePasskey('step-up', calls.stepUpWithPasskey);

async function usePasskey(
  purpose: 'sign-in' | 'step-up',
  call: typeof calls.signInWithPasskey | typeof calls.stepUpWithPasskey,
): Promise<void> {
  const optionsJSON = await challenge<RequestOptions>(purpose);
  const { startAuthentication } = await library();
  const response = await startAuthentication({ optionsJSON });
  const { token } = await callFunction(call, {
    response: response as UsePasskey['response'],
  });
  await continueWith(token);
}
