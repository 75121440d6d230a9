import type { FirebaseApp } from 'firebase/app';
import type { AppCheck } from 'firebase/app-check';

/**
 * The project's site key of reCAPTCHA Enterprise, from the build's environment; it is public. Empty:
 * App Check is off, and functions must be deployed with `ENFORCE_APP_CHECK=false`.
 */
const SITE_KEY = (import.meta.env.VITE_APP_CHECK_SITE_KEY as string | undefined) ?? '';

let appCheck: AppCheck | undefined;

/**
 * Has the SDK attest this console in every call to Auth, Firestore, Storage and Functions. Must come
 * before these start. Without a key it loads nothing.
 */
export async function startAppCheck(app: FirebaseApp, siteKey = SITE_KEY): Promise<void> {
  if (siteKey === '') return;
  const { initializeAppCheck, ReCaptchaEnterpriseProvider } = await import('firebase/app-check');
  appCheck = initializeAppCheck(app, {
    provider: new ReCaptchaEnterpriseProvider(siteKey),
    isTokenAutoRefreshEnabled: true,
  });
}

/** The header that attests this console to the HTTP API; none while App Check is off. */
export async function appCheckHeader(): Promise<Record<string, string>> {
  if (!appCheck) return {};
  const { getToken } = await import('firebase/app-check');
  return { 'x-firebase-appcheck': (await getToken(appCheck)).token };
}
