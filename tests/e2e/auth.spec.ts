import type { BrowserContext, Page } from '@playwright/test';
import { getAuth } from 'firebase-admin/auth';
import { expect, test } from './one-window.ts';
import { store } from './phenomena-data.ts';
import { signInAs } from './sign-in.ts';

const account = (page: Page, name: string) =>
  page.getByRole('button', { name: `Account of ${name}` });

async function signInWith(page: Page, provider: 'GitHub' | 'Google', name: string): Promise<void> {
  await page.goto('/sign-in?redirect=/phenomena');
  await page.getByRole('button', { name: `Sign in with ${provider}` }).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
}

test.describe('signing in', () => {
  for (const [name, heading] of [
    ['Ada Okafor', 'Map'],
    ['Bruno Keller', 'Map'],
    ['Chiara Rossi', 'Map'],
  ] as const) {
    test(`one click as ${name} opens "${heading}"`, async ({ page }) => {
      await page.goto('/');
      await page.getByRole('button', { name: `Sign in as ${name}` }).click();
      await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
    });
  }

  for (const [name, refusal] of [
    ['Dmitri Volkov', /your membership is suspended/i],
    ['Eve Lindqvist', /not admitted/i],
  ] as const) {
    test(`the gate refuses ${name} and says what to do`, async ({ page }) => {
      await page.goto('/');
      await page.getByRole('button', { name: `Sign in as ${name}` }).click();
      await expect(page.getByRole('alert')).toContainText(refusal);
    });
  }

  test('GitHub refuses who is not in the team', async ({ page }) => {
    await signInWith(page, 'GitHub', 'Eve Lindqvist');
    await expect(page.getByText(/not in the team/i)).toBeVisible();
  });

  test('GitHub and Google lead to the member who holds that account', async ({ page }) => {
    await signInWith(page, 'Google', 'Bruno Keller');
    await expect(account(page, 'Bruno Keller')).toBeVisible();
    await account(page, 'Bruno Keller').click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible();
    await signInWith(page, 'GitHub', 'Ada Okafor');
    await expect(account(page, 'Ada Okafor')).toBeVisible();
  });

  test('a wrong password says so and keeps the address', async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByLabel('Email').fill('bruno@nest.example');
    await page.getByLabel('Password', { exact: true }).fill('not-this-one');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText(/password/i);
    await expect(page.getByLabel('Email')).toHaveValue('bruno@nest.example');
  });

  test('a link to a filtered list waits behind the sign-in', async ({ page }) => {
    await page.goto('/phenomena?status=explained&sort=title.asc');
    await expect(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Sign in as Bruno Keller' }).click();
    await expect(page.getByRole('heading', { name: 'Phenomena', level: 1 })).toBeVisible();
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('status')).toBe('explained');
    expect(searchParams.get('sort')).toBe('title.asc');
  });
});

test('signing out and in as somebody else never shows what the first one saw', async ({ page }) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));

  await test.step('Signs in as an analyst, and out again', async () => {
    await signInAs(page, 'bruno');
    await expect(page.locator('[data-row-id]').first()).toBeVisible();
    const shown = () => page.locator('[data-row-id]').count();
    expect(await shown()).toBeGreaterThan(0);
    await account(page, 'Bruno Keller').click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(page).toHaveURL('/sign-in');
  });

  await test.step('Shows an observer nothing of the analyst’s', async () => {
    await signInAs(page, 'chiara');
    await expect(page.locator('[data-row-id]').first()).toBeVisible();
    const team = await store().collection('phenomena').where('audience', '==', 'team').get();
    const theirs = new Set(
      team.docs.filter((record) => record.get('createdBy') !== 'chiara').map(({ id }) => id),
    );
    const ids = await page
      .locator('[data-row-id]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row-id') ?? ''));
    expect(ids.filter((id) => theirs.has(id))).toEqual([]);
    expect(problems).toEqual([]);
  });
});

test.describe('a member who is changed elsewhere', () => {
  const change = (fields: object) => store().doc('members/chiara').update(fields);
  test.afterEach(async () => {
    await change({ role: 'observer', status: 'active' });
    await expect
      .poll(async () => {
        store();
        const { customClaims } = await getAuth().getUser('chiara');
        return [customClaims?.role, customClaims?.permissions?.length > 0];
      })
      .toEqual(['observer', true]);
  });

  test('gains and loses what they may do without reload', async ({ page }) => {
    await signInAs(page, 'chiara');
    const imports = page.getByRole('navigation').getByRole('link', { name: 'Imports' });
    await expect(page.locator('[data-row-id]').first()).toBeVisible();
    await expect(imports).toHaveCount(0);
    await change({ role: 'analyst' });
    await expect(imports).toBeVisible();
    await change({ status: 'suspended' });
    await expect(page.getByRole('heading', { name: 'Your membership is suspended' })).toBeVisible();
    await change({ status: 'active' });
    await expect(imports).toBeVisible();
  });
});

test('a console that goes offline says so, keeps what is written, and sends it later', async ({
  page,
  context,
}) => {
  const text = 'Written between two stations of the night train';

  await test.step('Opens a record and goes offline', async () => {
    await signInAs(page, 'bruno');
    await page.locator('[data-row-id]').first().getByRole('link').first().click();
    await page.getByRole('tab', { name: 'Comments' }).click();
    await offline(context, true);
    await expect(page.getByText(/offline/i).first()).toBeVisible();
  });

  await test.step('Keeps what is written', async () => {
    await page.getByRole('textbox', { name: /comment/i }).fill(text);
    await page.getByRole('button', { name: /^(comment|post|send)/i }).click();
    await expect(page.getByText(text)).toBeVisible();
  });

  await test.step('Sends it later', async () => {
    await offline(context, false);
    await expect
      .poll(
        async () =>
          (await store().collectionGroup('comments').get()).docs.filter(
            (comment) => comment.get('text') === text,
          ).length,
      )
      .toBe(1);
  });
});

async function offline(context: BrowserContext, is: boolean): Promise<void> {
  await context.setOffline(is);
}
