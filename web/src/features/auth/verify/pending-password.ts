interface Kept {
  email: string;
  password: string;
}
let kept: Kept | null = null;

/**
 * Keeps a newly chosen password, only in this page's memory, until its address is confirmed: the
 * gate checks an account at the sign-in, so another sign-in is needed then.
 */
export function setPendingPassword(next: Kept | null): void {
  kept = next;
}

export const getPendingPassword = (): Kept | null => kept;
