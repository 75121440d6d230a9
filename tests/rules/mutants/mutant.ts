import type { Seen } from '../coverage/report.ts';

/** The rules with one condition made `true` or `false`. */
export interface Mutant {
  readonly line: number;
  readonly column: number;
  /** The original text, with white space normalized. */
  readonly was: string;
  readonly becomes: 'true' | 'false';
  readonly rules: string;
}

/**
 * All mutants of the rules: each boolean expression that was covered both ways, fixed to one value.
 * The end of an expression is not always determined correctly, so some may not compile.
 */
export function mutantsOf(rules: string, seen: readonly Seen[]): Mutant[] {
  return seen
    .filter(({ isTrue, isFalse, isBoolean }) => isBoolean && isTrue && isFalse)
    .flatMap(({ line, column, start, end }) => {
      const after = endOf(rules, start, end);
      const was = rules.slice(start, after).replace(/\s+/g, ' ');
      return (['true', 'false'] as const).map((becomes) => ({
        line,
        column,
        was,
        becomes,
        rules: rules.slice(0, start) + becomes + rules.slice(after),
      }));
    });
}

/**
 * The index after an expression. The report's positions exclude closing brackets and the arguments
 * of a final call.
 */
function endOf(rules: string, start: number, last: number): number {
  let open = 0;
  for (let i = start; i < rules.length; i++) {
    const char = rules[i] ?? '';
    if (char === "'") i = rules.indexOf("'", i + 1);
    else if ('([{'.includes(char)) open++;
    else if (')]}'.includes(char)) open--;
    if (i >= last && open <= 0 && !'(['.includes(rules[i + 1] ?? '')) return i + 1;
  }
  return last + 1;
}

export const describeMutant = ({ line, column, was, becomes }: Mutant) =>
  `firestore.rules:${line}:${column} ${was.slice(0, 120)} → ${becomes}`;
