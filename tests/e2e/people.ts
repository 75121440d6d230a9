import { randomUUID } from 'node:crypto';
import { type Invitation, invitationPath, type Member, memberPath } from '@nest/model';
import { invitationFixture, memberFixture } from '@nest/model/testing';
import { expect, type Page } from '@playwright/test';
import { getAuth } from 'firebase-admin/auth';
import { Timestamp } from 'firebase-admin/firestore';
import { store } from './phenomena-data.ts';

const at = (milliseconds: number) => Timestamp.fromMillis(milliseconds);

/** A name that is unique in the suite, and its address. */
export function newPerson(): { login: string; email: string } {
  const login = `p${randomUUID().slice(0, 8)}`;
  return { login, email: `${login}@nest.example` };
}

/** Creates an invitation for an address. */
export async function invite(
  email: string,
  role: Invitation['role'] = 'observer',
): Promise<string> {
  const id = `invitation-${randomUUID()}`;
  const expiresAt = at(Date.now() + 86_400_000);
  await store().doc(invitationPath(id)).set(invitationFixture({ email, role, expiresAt }, at));
  return id;
}

/** A member with a verified address and the seed's password. */
export async function addMember(
  { login, email }: { login: string; email: string },
  fields: Partial<Member> = {},
): Promise<void> {
  store();
  const account = { uid: login, email, emailVerified: true, password: 'nest-demo' };
  await getAuth().createUser({ ...account, displayName: login });
  const member = { displayName: login, email, claimsVersion: 0, ...fields };
  await store().doc(memberPath(login)).set(memberFixture(member, at));
  await expect
    .poll(async () => (await getAuth().getUser(login)).customClaims?.permissions?.length ?? 0)
    .toBeGreaterThan(0);
}

/** Adds a GitHub account to the mock's team. */
export async function joinGitHubTeam(login: string): Promise<void> {
  const response = await fetch(`${process.env.NEST_GITHUB_URL}/admin/team`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, state: 'active' }),
  });
  expect(response.ok).toBe(true);
}

interface OutOfBandCode {
  email: string;
  newEmail?: string;
  requestType: string;
  oobLink: string;
}

/** The newest link mailed to an address, in the form that leads to the console in production. */
export async function mailedLink(email: string, requestType: string): Promise<string> {
  const { FIREBASE_AUTH_EMULATOR_HOST, GCLOUD_PROJECT } = process.env;
  const url = `http://${FIREBASE_AUTH_EMULATOR_HOST}/emulator/v1/projects/${GCLOUD_PROJECT}/oobCodes`;
  let link = '';
  await expect
    .poll(async () => {
      const { oobCodes } = (await (await fetch(url)).json()) as { oobCodes: OutOfBandCode[] };
      const found = oobCodes.findLast(
        (code) => (code.newEmail ?? code.email) === email && code.requestType === requestType,
      );
      link = found ? `/auth/action${new URL(found.oobLink).search}` : '';
      return link;
    })
    .not.toBe('');
  return link;
}

/** Signs in with, or links, an invented account of a provider. */
export async function chooseAccount(
  page: Page,
  { login, email }: { login: string; email: string },
): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Another account').fill(email);
  const known = dialog.getByLabel('Its login');
  if (await known.isVisible()) await known.fill(login);
  await dialog.getByRole('button', { name: 'Continue' }).click();
}

/** The console is open, with this person signed in. */
export const expectInside = (page: Page, name: string) =>
  expect(page.getByRole('button', { name: `Account of ${name}` })).toBeVisible();

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible();
}

/** Gives a person an account at the LinkedIn mock; returns the name on its page. */
export async function joinLinkedIn({
  login,
  email,
}: {
  login: string;
  email: string;
}): Promise<string> {
  const account = { sub: `sub-${login}`, name: login, givenName: login, familyName: '' };
  const response = await fetch(new URL('/admin/account', process.env.NEST_LINKEDIN_ISSUER), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...account, email, emailVerified: true }),
  });
  expect(response.ok).toBe(true);
  return login;
}
