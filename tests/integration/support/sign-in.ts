/** Sign-ins with the REST API that the SDKs use, with Firebase's responses including refusals. */
export interface SignedIn {
  idToken?: string;
  refreshToken?: string;
  localId?: string;
  error?: { message: string };
}

async function accounts(method: string, body: object, env = process.env): Promise<SignedIn> {
  const url = `http://${env.FIREBASE_AUTH_EMULATOR_HOST}/identitytoolkit.googleapis.com/v1/accounts:${method}?key=demo`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ returnSecureToken: true, ...body }),
  });
  return (await response.json()) as SignedIn;
}

const PASSWORD = 'nest-demo';

export const byPassword = (email: string, password = PASSWORD) =>
  accounts('signInWithPassword', { email, password });

export const register = (email: string, more: object = {}) =>
  accounts('signUp', { email, password: PASSWORD, ...more });

export const byCustomToken = (token: string) => accounts('signInWithCustomToken', { token });

export const changeAccount = (idToken: string, changes: object) =>
  accounts('update', { idToken, ...changes });

export const deleteAccount = (idToken: string) => accounts('delete', { idToken });

export interface ProviderAccount {
  sub: string;
  email?: string;
  emailVerified?: boolean;
  name?: string;
  /** For GitHub; the access token is that of this account. */
  login?: string;
  /** Of the member who links the account instead of signing in with it. */
  idToken?: string | undefined;
}

/** A sign-in, as a provider's popup completes it. */
export function byProvider(
  provider: 'github.com' | 'google.com' | 'apple.com',
  { sub, email, emailVerified = true, name, login, idToken: linkTo }: ProviderAccount,
): Promise<SignedIn> {
  const idToken = JSON.stringify({ sub, email, email_verified: emailVerified, name });
  const postBody = new URLSearchParams({ providerId: provider, id_token: idToken });
  if (login) postBody.set('access_token', `standin-github-${login}`);
  const requestUri = 'http://localhost';
  const link = linkTo && { idToken: linkTo };
  return accounts('signInWithIdp', { postBody: postBody.toString(), requestUri, ...link });
}

/** The last mail that Firebase sent to an address. */
export async function mailTo(
  email: string,
  kind: 'VERIFY_EMAIL' | 'EMAIL_SIGNIN' | 'PASSWORD_RESET',
  env = process.env,
): Promise<{ oobCode: string; oobLink: string }> {
  const url = `http://${env.FIREBASE_AUTH_EMULATOR_HOST}/emulator/v1/projects/${env.GCLOUD_PROJECT}/oobCodes`;
  const { oobCodes } = (await (await fetch(url)).json()) as {
    oobCodes: { email: string; requestType: string; oobCode: string; oobLink: string }[];
  };
  const mail = oobCodes.findLast((each) => each.email === email && each.requestType === kind);
  if (!mail) throw new Error(`no ${kind} was sent to ${email}`);
  return mail;
}

export const askForMail = (requestType: string, body: object) =>
  accounts('sendOobCode', { requestType, ...body });
export const byMailedLink = (email: string, oobCode: string) =>
  accounts('signInWithEmailLink', { email, oobCode });
export const confirmAddress = (oobCode: string) => accounts('update', { oobCode });

/** The claims of an ID token, unverified. */
export function claimsOf({ idToken, error }: SignedIn): Record<string, unknown> {
  if (!idToken) throw new Error(`no token: ${error?.message}`);
  const [, payload = ''] = idToken.split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
}

/** Why the gate refused; undefined if it did not. */
export const refusalOf = ({ error }: SignedIn): string | undefined =>
  /"reason":"([a-z-]+)"/.exec(error?.message ?? '')?.[1] ?? error?.message;
