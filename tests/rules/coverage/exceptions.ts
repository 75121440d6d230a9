export interface Exception {
  /** The expression in `firestore.rules`, with white space normalized. */
  readonly text: string;
  readonly missing: 'true' | 'false' | 'any value';
  readonly reason: string;
}

/** Expressions that no test can make evaluate to both values. */
export const EXCEPTIONS: readonly Exception[] = [];
