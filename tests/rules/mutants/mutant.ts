import type { Seen } from '../coverage/report.ts';

/** The rules with one condition made `true` or `false`. */
export interface Mutant {
  readonly line: number;
  readonly column: number;
  /** What stood there, blanks made one. */
  readonly was: string;
  readonly becomes: 'true' | 'false';
  readonly rules: string;
}

/** All mutants of rules: each boolean expression that has been seen both ways, either way for good. */
export function mutantsOf(rules: string, seen: readonly Seen[]): Mutant[] {
  return seen
    .filter(({ isTrue, isFalse, isBoolean }) => isBoolean && isTrue && isFalse)
    .flatMap(({ line, column, start, end, text }) =>
      (['true', 'false'] as const).map((becomes) => ({
        line,
        column,
        was: text,
        becomes,
        rules: `${rules.slice(0, start)}${becomes}${rules.slice(end + 1)}`,
      })),
    );
}

export const describeMutant = ({ line, column, was, becomes }: Mutant) =>
  `firestore.rules:${line}:${column} ${was.slice(0, 120)} → ${becomes}`;
