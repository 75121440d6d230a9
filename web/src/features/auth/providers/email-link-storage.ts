const KEY = 'nest.signInAddress';

/**
 * Remembers on this device whom a sign-in link was sent to. The link itself must not contain the
 * address: otherwise anybody who opens a stolen one would be signed in.
 */
export function storeEmailForLink(email: string | null): void {
  if (email === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, email);
}

export const storedEmailForLink = (): string | null => localStorage.getItem(KEY);
