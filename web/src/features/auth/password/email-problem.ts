/** The same as `z.email()`, for which the sign-in would have to load a library. */
const ADDRESS =
  /^(?!\.)(?!.*\.\.)([A-Za-z0-9_'+\-.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

/** The error of a typed address, or undefined. */
export const emailProblem = (email: string): string | undefined =>
  ADDRESS.test(email.trim()) ? undefined : 'Enter an email address, as name@example.org';
