import type { LinkedInAccount } from './accounts.ts';

const escaped = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const page = (title: string, body: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; margin: 0; background: #f4f2ee; color: #191919; }
  main { max-width: 24rem; margin: 10vh auto; padding: 2rem; background: #fff; border: 1px solid #dcdad5; border-radius: 8px; }
  h1 { font-size: 1.25rem; margin: 0 0 .25rem; }
  button { width: 100%; text-align: left; font: inherit; padding: .6rem .8rem; margin-top: .5rem; border: 1px solid #8c8c8c; border-radius: 6px; background: #fff; cursor: pointer; }
  button:hover, button:focus-visible { outline: 2px solid #0a66c2; }
  small { color: #5e5e5e; display: block; }
</style>
</head>
<body><main>${body}</main></body>
</html>`;

/** The consent page: one button per account, and a cancel button. */
export function authorizePage(
  accounts: readonly LinkedInAccount[],
  params: URLSearchParams,
): string {
  const kept = [...params]
    .map(
      ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
    )
    .join('');
  const buttons = accounts
    .map(
      ({ sub, name, email }) =>
        `<button name="account" value="${escaped(sub)}">${escaped(name)}<small>${escaped(email)}</small></button>`,
    )
    .join('');
  return page(
    'Sign in to LinkedIn',
    `<h1>Sign in to LinkedIn</h1>
<small>A mock for the emulators. Choose who you are.</small>
<form method="post" action="/oauth/v2/authorization">${kept}${buttons}
<button name="account" value="">Cancel</button></form>`,
  );
}

/** What LinkedIn shows instead of redirecting to an unknown address. */
export const problemPage = (text: string) =>
  page('LinkedIn', `<h1>Bummer, something went wrong.</h1><p>${escaped(text)}</p>`);
