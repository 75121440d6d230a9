/** The same as `z.email()`, which the sign-in would load a library for. */
const ADDRESS =
  /^(?!\.)(?!.*\.\.)([A-Za-z0-9_'+\-.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

/** What is wrong with a typed address, or undefined. */
export const emailProblem = (email: string): string | undefined =>
  ADDRESS.test(email.trim()) ? undefined : 'Enter an email address, as name@example.org';
