/** One expression of the emulator's `:ruleCoverage` report, with the fields that the gate reads. */
export interface ReportNode {
  readonly sourcePosition: {
    readonly line: number;
    readonly column: number;
    readonly currentOffset: number;
    readonly endOffset: number;
  };
  readonly values?: readonly { readonly value: Readonly<Record<string, unknown>> }[];
  readonly children?: readonly ReportNode[];
}

export interface CoverageReport {
  readonly rules: { readonly files: readonly { readonly content: string }[] };
  readonly report?: readonly ReportNode[];
}

/** The coverage of one expression by all tests together. */
export interface Seen {
  readonly line: number;
  readonly column: number;
  /** Its start and end in the file, in UTF-16 units; the end is inclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isTrue: boolean;
  readonly isFalse: boolean;
  /** Whether it had any value at all; an error, or being skipped by `&&` and `||`, gives none. */
  readonly hasValue: boolean;
  readonly isBoolean: boolean;
}

const isValue = (value: Readonly<Record<string, unknown>>) =>
  Object.keys(value).some((kind) => kind !== 'undefined');

function visit(node: ReportNode, content: string, found: Map<string, Seen>): void {
  const { line, column, currentOffset, endOffset } = node.sourcePosition;
  const key = `${currentOffset}-${endOffset}`;
  const before = found.get(key);
  const values = (node.values ?? []).map(({ value }) => value).filter(isValue);
  const booleans = values.filter((value) => 'boolValue' in value);
  found.set(key, {
    line,
    column,
    start: currentOffset,
    end: endOffset,
    text: content.slice(currentOffset, endOffset + 1).replace(/\s+/g, ' '),
    isTrue: before?.isTrue || booleans.some(({ boolValue }) => boolValue === true),
    isFalse: before?.isFalse || booleans.some(({ boolValue }) => boolValue === false),
    hasValue: before?.hasValue || values.length > 0,
    isBoolean: before?.isBoolean || booleans.length > 0,
  });
  for (const child of node.children ?? []) visit(child, content, found);
}

/**
 * Merges the reports of several projects that ran with the same rules.
 *
 * @throws Error if the reports are of different rules
 */
export function readCoverage(reports: readonly CoverageReport[]): Seen[] {
  const found = new Map<string, Seen>();
  const content = reports[0]?.rules.files[0]?.content ?? '';
  for (const { rules, report } of reports) {
    if (rules.files[0]?.content !== content) {
      throw new Error('the coverage reports are of different rules: run all rules tests again');
    }
    for (const node of report ?? []) visit(node, content, found);
  }
  return [...found.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

export interface Gap extends Seen {
  readonly missing: 'true' | 'false' | 'any value';
}

/**
 * Uncovered expressions: boolean ones without both values, and any that were not evaluated at all.
 */
export function gapsIn(seen: readonly Seen[]): Gap[] {
  return seen.flatMap((expression): Gap[] => {
    if (!expression.hasValue) return [{ ...expression, missing: 'any value' }];
    if (!expression.isBoolean) return [];
    if (!expression.isTrue) return [{ ...expression, missing: 'true' }];
    return expression.isFalse ? [] : [{ ...expression, missing: 'false' }];
  });
}
