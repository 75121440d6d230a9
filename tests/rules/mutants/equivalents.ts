/** A mutant that decides as the rules do, whatever is asked. */
export interface Equivalent {
  readonly file: 'firestore.rules' | 'storage.rules';
  /** The line of the original, without indentation. */
  readonly line: string;
  readonly was: string;
  readonly becomes: string;
  readonly reason: string;
}

/** Mutants that no test can notice. */
const EQUIVALENTS: readonly Equivalent[] = [];

/** Why no test can notice a mutant, or undefined if one should. */
export function reasonOf(
  file: Equivalent['file'],
  rules: string,
  mutant: { line: number; was: string; becomes: string },
  known: readonly Equivalent[] = EQUIVALENTS,
): string | undefined {
  const line = rules.split('\n')[mutant.line - 1]?.trim();
  return known.find(
    (each) =>
      each.file === file &&
      each.line === line &&
      each.was === mutant.was &&
      each.becomes === mutant.becomes,
  )?.reason;
}
