export interface Exception {
  /** The expression as it stands in `firestore.rules`, blanks made one. */
  readonly text: string;
  readonly missing: 'true' | 'false' | 'any value';
  readonly reason: string;
}

/** Expressions that no test can make give both answers. */
export const EXCEPTIONS: readonly Exception[] = [];
