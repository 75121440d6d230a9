const KEY = 'nest.signInAddress';

/**
 * Remembers on this device whom a sign-in link was sent to. The link itself must not say so: whoever
 * opened a stolen one would be let in without knowing the address.
 */
export function storeEmailForLink(email: string | null): void {
  if (email === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, email);
}

export const storedEmailForLink = (): string | null => localStorage.getItem(KEY);
