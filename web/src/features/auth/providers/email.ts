import {
  createUserWithEmailAndPassword,
  sendEmailVerification,
  sendPasswordResetEmail,
  sendSignInLinkToEmail,
  signInWithEmailAndPassword,
  signInWithEmailLink,
  type User,
  updateProfile,
} from 'firebase/auth';
import { auth } from '@/lib/firebase/services.ts';
import { storeEmailForLink } from './email-link-storage.ts';

/** The continue URL of a mailed link: a page of this console. */
const here = (path: string): string => new URL(path, window.location.origin).href;

export async function signInByPassword(email: string, password: string): Promise<void> {
  await signInWithEmailAndPassword(auth(), email.trim(), password);
}

interface Registration {
  name: string;
  email: string;
  password: string;
}

/**
 * Creates an account and sends a verification link to its address. The gate decides immediately and
 * at each sign-in.
 */
export async function registerByPassword(registration: Registration): Promise<void> {
  const { name, email, password } = registration;
  const { user } = await createUserWithEmailAndPassword(auth(), email.trim(), password);
  await updateProfile(user, { displayName: name.trim() });
  await sendVerification(user);
}

export async function sendVerification(user: User): Promise<void> {
  await sendEmailVerification(user, { url: here('/sign-in') });
}

/** Resolves whether or not the address has an account, because the caller must not learn it. */
export async function sendReset(email: string): Promise<void> {
  try {
    await sendPasswordResetEmail(auth(), email.trim(), { url: here('/sign-in') });
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'auth/user-not-found') throw cause;
  }
}

/** The link leads to the action page, which then continues to `redirect`. */
export async function sendSignInLink(email: string, redirect = '/'): Promise<void> {
  const url = here(`/auth/action?redirect=${encodeURIComponent(redirect)}`);
  await sendSignInLinkToEmail(auth(), email.trim(), { url, handleCodeInApp: true });
  storeEmailForLink(email.trim());
}

export async function signInByLink(email: string, link: string): Promise<void> {
  await signInWithEmailLink(auth(), email.trim(), link);
  storeEmailForLink(null);
}
