import type { Seen } from '../coverage/report.ts';
import { tokenChanges } from './tokens.ts';

/** The rules with one thing changed. */
export interface Mutant {
  /** `condition`: a boolean expression fixed to one value. */
  readonly kind: 'condition' | 'operator' | 'literal' | 'permission';
  readonly line: number;
  readonly column: number;
  /** Where the change is in the original, in UTF-16 units. */
  readonly start: number;
  /** The original text, with white space normalized. */
  readonly was: string;
  readonly becomes: string;
  readonly rules: string;
}

/**
 * All mutants of the rules, by what tests have covered: each boolean expression that had both values
 * fixed to one, and each operator, literal and permission of an evaluated expression changed. The
 * end of an expression is not always determined correctly, so some may not compile.
 */
export function mutantsOf(rules: string, seen: readonly Seen[]): Mutant[] {
  const conditions = seen
    .filter(({ isTrue, isFalse, isBoolean }) => isBoolean && isTrue && isFalse)
    .flatMap(({ start, end }) =>
      ['true', 'false'].map((becomes) => {
        const change = { start, end: endOf(rules, start, end), becomes };
        return { ...mutate(rules, change), kind: 'condition' as const };
      }),
    );
  const tokens = tokenMutantsOf(rules).filter(({ start }) => isCoveredBy(seen, start));
  return [...conditions, ...tokens];
}

/** The mutants of every operator, literal and permission, covered or not. */
export const tokenMutantsOf = (rules: string): Mutant[] =>
  tokenChanges(rules).map((change) => ({ ...mutate(rules, change), kind: change.kind }));

/** Whether tests evaluated an expression that contains a place in the rules. */
export const isCoveredBy = (seen: readonly Seen[], place: number): boolean =>
  seen.some(({ start, end, hasValue }) => hasValue && start <= place && place <= end);

function mutate(
  rules: string,
  { start, end, becomes }: { start: number; end: number; becomes: string },
): Omit<Mutant, 'kind'> {
  const before = rules.slice(0, start).split('\n');
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    start,
    was: rules.slice(start, end).replace(/\s+/g, ' '),
    becomes,
    rules: rules.slice(0, start) + becomes + rules.slice(end),
  };
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

export const describeMutant = (file: string, { line, column, was, becomes }: Mutant) =>
  `${file}:${line}:${column} ${was.slice(0, 120)} → ${becomes}`;
