interface Kept {
  email: string;
  password: string;
}
let kept: Kept | null = null;

/**
 * Holds a password that was just chosen, in this page's memory and nowhere else, until its address
 * is confirmed: the gate looks at an account when it signs in, so it must sign in once more then.
 */
export function setPendingPassword(next: Kept | null): void {
  kept = next;
}

export const getPendingPassword = (): Kept | null => kept;
