import {
  lastIsoWeek,
  memberPath,
  PHENOMENON_STATUSES,
  type StatusCounts,
  weeklyDigestPath,
} from '@nest/model';
import type { Page } from '@playwright/test';
import { Timestamp } from 'firebase-admin/firestore';
import { expect, test } from './one-window.ts';
import {
  addMember,
  chooseAccount,
  expectInside,
  invite,
  joinGitHubTeam,
  joinLinkedIn,
  mailedLink,
  newPerson,
  signOut,
} from './people.ts';
import { store } from './phenomena-data.ts';

const PASSWORD = 'lanterns over the hills';
const ways = (page: Page, name: string) =>
  page.getByRole('button', { name: `Sign in with ${name}` });
const stored = async (uid: string, field: string) =>
  (await store().doc(memberPath(uid)).get()).get(field);

async function byPassword(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('GitHub lets the team in and nobody else; Google and Apple let the invited in', async ({
  page,
}) => {
  test.slow();

  await test.step('Refuses an outsider at GitHub', async () => {
    const outsider = newPerson();
    await page.goto('/sign-in?redirect=/shoots');
    await ways(page, 'GitHub').click();
    await chooseAccount(page, outsider);
    await expect(page.getByRole('alert')).toContainText('not in the team');
  });

  await test.step('Lets the team in', async () => {
    const colleague = newPerson();
    await joinGitHubTeam(colleague.login);
    await ways(page, 'GitHub').click();
    await chooseAccount(page, colleague);
    await expectInside(page, colleague.login);
    await expect(page).toHaveURL(/\/shoots/);
    await signOut(page);
  });

  for (const [way, start] of [
    ['Google', '/join?invitation='],
    ['Apple', '/sign-in?redirect=/shoots&invitation='],
  ] as const) {
    await test.step(`Lets the invited in by ${way}`, async () => {
      const guest = newPerson();
      await page.goto(`${start}${await invite(guest.email)}`);
      await expect(page.locator('body')).not.toContainText(guest.login);
      await ways(page, way).click();
      await chooseAccount(page, newPerson());
      await expect(page.getByRole('alert')).toContainText('not admitted');
      await ways(page, way).click();
      await chooseAccount(page, guest);
      await expectInside(page, guest.login);
      await expect(page).not.toHaveURL(/join|sign-in/);
      await signOut(page);
    });
  }
});

test('a password: registered when invited, confirmed on another device, reset when forgotten', async ({
  page,
  browser,
}) => {
  test.slow();
  const { email } = newPerson();
  const phone = await (await browser.newContext()).newPage();
  const again = 'harbours under the snow';

  await test.step('Registers only when invited', async () => {
    await page.goto('/sign-in?redirect=/account/profile');
    await page.getByRole('link', { name: 'Register with a password' }).click();
    await page.getByLabel('Name').fill('Nora Lind');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('password1234');
    await page.getByRole('button', { name: 'Register' }).click();
    await expect(page.getByRole('alert')).toContainText('No well-known password');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Register' }).click();
    await expect(page.getByRole('alert')).toContainText('not admitted');
  });

  await test.step('Confirms the address on another device', async () => {
    await invite(email);
    await page.getByRole('button', { name: 'Register' }).click();
    await expect(page.getByRole('heading', { name: 'Confirm your address' })).toBeVisible();
    const first = await mailedLink(email, 'VERIFY_EMAIL');
    await page.getByRole('button', { name: 'Send it again' }).click();
    await expect(page.getByText('Sent again')).toBeVisible();
    const link = await mailedLink(email, 'VERIFY_EMAIL');
    expect(link).not.toBe(first);
    await phone.goto(link);
    await phone.getByRole('button', { name: 'It was not me' }).click();
    await expect(phone.getByText('a password of your own was sent')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Confirm your address' })).toBeVisible();
    await phone.goto(link);
    await phone.getByRole('button', { name: 'It was me: confirm' }).click();
    await expect(phone.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible();
    await phone.goto(link.replace('lang=en', 'lang=de'));
    await expect(phone.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
    await expectInside(page, 'Nora Lind');
    await signOut(page);
  });

  const reset = await test.step('Resets a forgotten password', async () => {
    await page.getByLabel('Email').fill(email);
    await page.getByRole('button', { name: 'Forgotten your password?' }).click();
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByRole('dialog')).toContainText('a link is on its way');
    const reset = await mailedLink(email, 'PASSWORD_RESET');
    await page.goto(reset);
    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', { name: 'Set it and sign in' }).click();
    await expect(page.getByRole('alert')).toContainText('At least 12 characters');
    await page.getByLabel('New password').fill(again);
    await page.getByRole('button', { name: 'Set it and sign in' }).click();
    await expectInside(page, 'Nora Lind');
    return reset;
  });

  await test.step('Refuses the old link and the old password', async () => {
    await phone.goto(reset);
    await expect(phone.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
    await phone.getByRole('link', { name: 'Go to the sign-in' }).click();
    await byPassword(phone, email, PASSWORD);
    await expect(phone.getByRole('alert')).toContainText('do not match');
    await byPassword(phone, email, again);
    await expectInside(phone, 'Nora Lind');
    await phone.context().close();
  });
});

test('a mailed link signs in on the device that asked, and elsewhere whoever knows the address', async ({
  page,
  browser,
}) => {
  const person = newPerson();
  await addMember(person);
  const ask = async () => {
    await page.goto('/sign-in?redirect=/shoots');
    await page.getByLabel('Email').fill(person.email);
    await page.getByRole('button', { name: 'Send me a link instead' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'mailbox' })).toBeVisible();
    return mailedLink(person.email, 'EMAIL_SIGNIN');
  };

  await test.step('Signs in on the device that asked', async () => {
    await page.goto(await ask());
    await expectInside(page, person.login);
    await expect(page).toHaveURL(/\/shoots/);
    await signOut(page);
  });

  await test.step('Asks for the address on another device', async () => {
    const link = await ask();
    const phone = await (await browser.newContext()).newPage();
    await phone.goto(link);
    await phone.getByLabel('Email').fill('somebody-else@nest.example');
    await phone.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(phone.getByRole('alert')).toContainText('not the address');
    await phone.getByLabel('Email').fill(person.email);
    await phone.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expectInside(phone, person.login);
    await phone.context().close();
    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  });
});

test('an address that signs in another way is joined by its owner, and taken apart again', async ({
  page,
}) => {
  test.slow();
  const person = newPerson();
  await addMember(person);
  await joinGitHubTeam(person.login);

  await test.step('Joins GitHub to the address', async () => {
    await page.goto('/sign-in?redirect=/account/sign-in');
    await ways(page, 'GitHub').click();
    await chooseAccount(page, person);
    await expect(page.getByRole('alert')).toContainText('already signs in another way');
    await expect(page.getByLabel('Email')).toHaveValue(person.email);
    await page.getByLabel('Password', { exact: true }).fill('nest-demo');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByText('GitHub now signs you in too')).toBeVisible();
    await expect.poll(() => stored(person.login, 'providers')).toContain('github.com');
  });

  await test.step('Links Apple', async () => {
    await page.getByRole('button', { name: 'Link Apple' }).click();
    await chooseAccount(page, person);
    await expect(page.getByText('Apple now signs you in too')).toBeVisible();
    await signOut(page);
    await ways(page, 'GitHub').click();
    await chooseAccount(page, person);
    await expectInside(page, person.login);
  });

  await test.step('Unlinks both', async () => {
    await page.goto('/account/sign-in');
    for (const way of ['GitHub', 'Apple']) {
      await page.getByRole('button', { name: `Unlink ${way}` }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'Unlink' }).click();
      await expect(page.getByText(`${way} no longer signs you in`)).toBeVisible();
    }
    await expect.poll(() => stored(person.login, 'providers')).toEqual(['password']);
  });

  await test.step('Changes the password', async () => {
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Change it' }).click();
    await expect(page.getByText('Password changed')).toBeVisible();
  });

  await test.step('Changes the address', async () => {
    const next = newPerson().email;
    await page.getByRole('button', { name: 'Change address' }).click();
    await page.getByLabel('New address').fill(next);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.goto(await mailedLink(next, 'VERIFY_AND_CHANGE_EMAIL'));
    await page.getByRole('button', { name: 'Change address' }).click();
    await page.getByRole('button', { name: 'Sign in with it' }).click();
    await byPassword(page, next, PASSWORD);
    await expectInside(page, person.login);
    await expect.poll(() => stored(person.login, 'email')).toBe(next);
  });
});

test('LinkedIn, by its own page: cancelled, forged, refused, let in, linked and taken off', async ({
  page,
}) => {
  test.slow();
  const choose = (name: string) =>
    page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  const over = page.getByText('Start it again');

  await test.step('Cancels, and refuses a forged return', async () => {
    await page.goto('/sign-in?redirect=/account/sign-in');
    await ways(page, 'LinkedIn').click();
    await choose('Cancel');
    await expect(page.getByText('You did not agree to it at LinkedIn')).toBeVisible();
    await page.getByRole('link', { name: 'Go to the sign-in' }).click();
    await ways(page, 'LinkedIn').click();
    await expect(page.getByRole('heading', { name: 'Sign in to LinkedIn' })).toBeVisible();
    await page.goto('/auth/linkedin?code=stolen&state=forged');
    await expect(over).toBeVisible();
    await page.goto('/auth/linkedin?code=stolen&state=forged');
    await expect(over).toBeVisible();
  });

  await test.step('Refuses a stranger, and lets the invited in', async () => {
    const stranger = await joinLinkedIn(newPerson());
    const guest = newPerson();
    await joinLinkedIn(guest);
    await invite(guest.email);
    for (const name of [stranger, guest.login]) {
      await page.goto('/sign-in?redirect=/account/sign-in');
      await ways(page, 'LinkedIn').click();
      await choose(name);
      if (name === stranger) await expect(page.getByText('not admitted')).toBeVisible();
    }
    await expectInside(page, guest.login);
    await expect(page.getByRole('button', { name: 'Unlink LinkedIn' })).toBeDisabled();
    await signOut(page);
  });

  await test.step('Links and unlinks', async () => {
    const person = newPerson();
    await addMember(person);
    const account = await joinLinkedIn({ ...newPerson() });
    await page.goto('/sign-in?redirect=/account/sign-in');
    await byPassword(page, person.email, 'nest-demo');
    await page.getByRole('button', { name: 'Link LinkedIn' }).click();
    await choose(account);
    await expect(page.getByText('LinkedIn now signs you in too')).toBeVisible();
    await signOut(page);
    await page.goto('/sign-in?redirect=/account/sign-in');
    await ways(page, 'LinkedIn').click();
    await choose(account);
    await expectInside(page, person.login);
    await page.getByRole('button', { name: 'Unlink LinkedIn' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Unlink' }).click();
    await expect(page.getByText('LinkedIn no longer signs you in')).toBeVisible();
    await expect.poll(() => stored(person.login, 'providers')).toEqual(['password']);
  });
});

test('a profile and notification choices are kept', async ({ page }) => {
  const person = newPerson();
  await addMember(person);

  await test.step('Corrects and saves the profile', async () => {
    await page.goto('/sign-in?redirect=/account/profile');
    await byPassword(page, person.email, 'nest-demo');
    await page.getByLabel('Name').fill('Ines Duarte');
    await page.getByLabel('Picture').fill('http://pictures.example/a.png');
    await page.getByRole('button', { name: 'Save profile' }).click();
    await expect(page.getByRole('alert')).toContainText('https address');
    await page.getByLabel('Picture').fill('https://pictures.example/a.png');
    await page.getByRole('button', { name: 'Save profile' }).click();
    await expect(page.getByRole('alert')).toContainText('at Google, GitHub, LinkedIn or Gravatar');
    await page.route('https://www.gravatar.com/**', (route) => route.abort());
    await page.getByLabel('Picture').fill('https://www.gravatar.com/avatar/none');
    await expect(page.getByText('your initials are shown')).toBeVisible();
    await page.getByRole('button', { name: 'Save profile' }).click();
    await expectInside(page, 'Ines Duarte');
  });

  await test.step('Turns the weekly summary on', async () => {
    await page.getByRole('link', { name: 'Notifications' }).click();
    const digest = page.getByRole('switch', { name: 'Weekly summary' });
    await expect(digest).not.toBeChecked();
    await digest.click();
    await expect(page.getByText('Weekly summary on')).toBeVisible();
    await page.reload();
    await expect(digest).toBeChecked();
  });
});

test('the week is summed up for who asks, by what they may see', async ({ page }) => {
  const person = newPerson();
  await addMember(person, { role: 'analyst' });

  await test.step('Turns the summary on', async () => {
    await page.goto('/sign-in?redirect=/account/digest');
    await byPassword(page, person.email, 'nest-demo');
    await expect(page.getByText('You get no weekly summary')).toBeVisible();
    await page.getByRole('button', { name: 'Turn it on' }).click();
    await expect(page.getByRole('heading', { name: 'The workspace' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Yours' })).toBeVisible();
    await expect(page.getByText('You have not reported anything yet')).toBeVisible();
  });

  await test.step('Walks between weeks', async () => {
    const now = Date.now();
    const week = lastIsoWeek(now - 7 * 86_400_000);
    const none = Object.fromEntries(
      PHENOMENON_STATUSES.map((status) => [status, 0]),
    ) as StatusCounts;
    await store()
      .doc(weeklyDigestPath(person.login, week))
      .set({
        week,
        workspace: null,
        own: {
          reported: 3,
          reports: { ...none, triaged: 1_234 },
          assigned: { ...none, investigating: 2 },
        },
        createdAt: Timestamp.fromMillis(now),
      });
    await page.getByRole('button', { name: 'Previous week' }).click();
    await expect(page.getByRole('heading', { name: 'The workspace' })).toBeHidden();
    await expect(page.getByRole('link', { name: 'Triaged 1,234' })).toBeVisible();
    await page.keyboard.press(']');
    await expect(page.getByRole('heading', { name: 'The workspace' })).toBeVisible();
  });

  await test.step('Leads to the list of what it counts', async () => {
    await page.goBack();
    await page.getByRole('link', { name: 'Investigating 2' }).click();
    await expect(page).toHaveURL(/\/phenomena\?.*assigned=true/);
  });

  await test.step('Says when there is no summary', async () => {
    await page.goto('/account/digest?week=2001-W01');
    await expect(page.getByText('There is no summary of')).toBeVisible();
  });
});

test('one window that changes persona again and again never blanks another, nor shows a stale refusal', async ({
  page,
  context,
}) => {
  test.slow();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  const other = await context.newPage();
  const enter = async (name: string) => {
    await other.goto('/sign-in?redirect=/account/profile');
    await other.getByRole('button', { name: `Sign in as ${name}` }).click();
  };
  await page.goto('/phenomena');
  for (const name of [
    'Ada Okafor',
    'Chiara Rossi',
    'Eve Lindqvist',
    'Ada Okafor',
    'Chiara Rossi',
  ]) {
    await test.step(`Changes to ${name}`, async () => {
      await enter(name);
      if (name === 'Eve Lindqvist') {
        await expect(other.getByRole('alert')).toContainText('not admitted');
        await expect(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible();
        return;
      }
      await expectInside(page, name);
      await expect(page.locator('[data-row-id]').first()).toBeVisible();
      await expect(page.getByText(/does not let you|could not be loaded|page broke/i)).toHaveCount(
        0,
      );
      await expectInside(other, name);
      await signOut(other);
      await expect(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible();
    });
  }
  expect(problems).toEqual([]);
});
