import { isLiving, type Member, memberPath, type Session, sessionPath } from '@nest/model';
import type { Page } from '@playwright/test';
import { store } from './phenomena-data.ts';

/** Where Firebase Auth stores the signed-in user: one record per app. */
interface KeptUser {
  fbase_key: string;
  value: { uid: string; stsTokenManager: { accessToken: string } };
}

interface TokenClaims extends Record<string, unknown> {
  sid: string;
  claimsVersion: number;
}

/** By the persona's login; for this worker. */
const kept = new Map<string, KeptUser>();
/** A page of the console's origin without the console. */
const BARE = '/favicon.svg';

const claimsOf = ({ value }: KeptUser): TokenClaims => {
  const [, payload = ''] = value.stsTokenManager.accessToken.split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as TokenClaims;
};

/** Whether the session is still living, with the permissions in the token. */
async function isGood(user: KeptUser): Promise<boolean> {
  const { uid } = user.value;
  const claims = claimsOf(user);
  const found = await store().getAll(
    store().doc(memberPath(uid)),
    store().doc(sessionPath(uid, claims.sid)),
  );
  const member = found[0]?.data() as Member | undefined;
  const session = found[1]?.data() as Session | undefined;
  const sessionsFrom = member?.sessionsFrom?.toMillis();
  return (
    member?.claimsVersion === claims.claimsVersion &&
    session?.status === 'active' &&
    isLiving({ ...claims, sessionsFrom })
  );
}

/** Reads or replaces Firebase Auth's record of the signed-in user. */
function authRecord(page: Page, put: KeptUser | null, doesPut: boolean): Promise<KeptUser | null> {
  return page.evaluate(
    ({ put, doesPut }) =>
      new Promise<KeptUser | null>((resolve, reject) => {
        const opening = indexedDB.open('firebaseLocalStorageDb', 1);
        opening.onupgradeneeded = () =>
          opening.result.createObjectStore('firebaseLocalStorage', { keyPath: 'fbase_key' });
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction('firebaseLocalStorage', 'readwrite');
          const users = transaction.objectStore('firebaseLocalStorage');
          const found = users.getAll();
          if (doesPut) users.clear();
          if (put) users.put(put);
          transaction.oncomplete = () => {
            db.close();
            const isUser = ({ fbase_key }: KeptUser) => fbase_key.startsWith('firebase:authUser:');
            resolve((found.result as KeptUser[]).find(isUser) ?? null);
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
    { put, doesPut },
  );
}

/** Stores the sign-in of a page for later stories. */
export async function keepSignIn(page: Page, persona: string): Promise<void> {
  const user = await authRecord(page, null, false);
  if (user) kept.set(persona, user);
}

/**
 * Signs a page in as a persona who has signed in before; it then shows a blank page of the origin.
 * @returns false if there is no such sign-in, if it was ended, or if its permissions have changed
 * since
 */
export async function resumeSignIn(page: Page, persona: string): Promise<boolean> {
  const user = kept.get(persona);
  if (!user || !(await isGood(user))) {
    kept.delete(persona);
    return false;
  }
  await page.goto(BARE);
  await authRecord(page, user, true);
  return true;
}

/** Removes everything that stories have left in a window, including the sign-in. */
export async function clearWindow(page: Page): Promise<void> {
  await page.goto(BARE);
  await authRecord(page, null, true);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}
