import { ALL_PERMISSIONS } from '@nest/model';

/** A piece of the rules' text, and what a mutant has in its place. */
export interface TokenChange {
  /** In UTF-16 units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly becomes: string;
  readonly kind: 'operator' | 'literal' | 'permission';
}

const OPERATORS: Record<string, string> = {
  '&&': '||',
  '||': '&&',
  '==': '!=',
  '!=': '==',
  '<=': '<',
  '<': '<=',
  '>=': '>',
  '>': '>=',
  '+': '-',
  '-': '+',
  '!': '',
};

/** Comments, paths, strings, names, numbers and operators; paths keep their `/` from dividing. */
const TOKENS =
  /\/\/[^\n]*|\/(?:[\w(){}=*]|\$\([^)]*\))[^\s;,]*|'(?:[^'\\]|\\.)*'|[A-Za-z_]\w*|\d+|&&|\|\||[=!<>]=|[<>!+-]/g;

const isPermission = (text: string) =>
  ALL_PERMISSIONS.some((permission) => permission === text.slice(1, -1));

/** Another permission: that of the next place in the model's list. */
function otherPermission(text: string): string {
  const all: readonly string[] = ALL_PERMISSIONS;
  return `'${all[(all.indexOf(text.slice(1, -1)) + 1) % all.length]}'`;
}

/**
 * Every operator, number, text and permission of the rules, with what it becomes. Texts get a
 * character more, numbers one more and one less.
 */
export function tokenChanges(rules: string): TokenChange[] {
  return [...rules.matchAll(TOKENS)].flatMap(({ 0: text, index: start }): TokenChange[] => {
    const at = { start, end: start + text.length };
    if (text.startsWith("'")) {
      return isPermission(text)
        ? [{ ...at, becomes: otherPermission(text), kind: 'permission' }]
        : [{ ...at, becomes: `${text.slice(0, -1)}_'`, kind: 'literal' }];
    }
    if (/^\d/.test(text)) {
      return [1, -1].map((more) => ({
        ...at,
        becomes: String(Number(text) + more),
        kind: 'literal',
      }));
    }
    const becomes = OPERATORS[text];
    return becomes === undefined ? [] : [{ ...at, becomes, kind: 'operator' }];
  });
}
