import type { CDPSession, Page } from '@playwright/test';
import { store } from './phenomena-data.ts';

export interface Authenticator {
  cdp: CDPSession;
  id: string;
}

/** Adds a device with a fingerprint sensor to the browser: Chromium's virtual authenticator. */
export async function withAuthenticator(page: Page): Promise<Authenticator> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId: id } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, id };
}

/** Removes a seeded member's passkeys, so that tests do not depend on their order. */
export async function forgetPasskeys(uid: string): Promise<void> {
  const keys = await store().collection(`members/${uid}/passkeys`).get();
  for (const { ref } of keys.docs) await ref.delete();
  await store().doc(`members/${uid}`).update({ factors: [] });
}
