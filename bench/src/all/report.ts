import { MEANINGS } from './meanings.ts';

/** The result of one benchmark. */
export interface BenchResult {
  name: string;
  seconds: number;
  /** Null if it ended before it had any. */
  figures: Record<string, unknown> | null;
  /** Why it failed, or null: it ended with an error, or a target was missed. */
  failure: string | null;
}

export interface Machine {
  cores: number;
  cpu: string;
  memoryGb: number;
  node: string;
  system: string;
}

const BEGIN = '<!-- bench:begin -->';
const END = '<!-- bench:end -->';

/** A figure in the table's format, or null if it is not a number. */
function formatFigure(value: unknown): string | null {
  const values = Array.isArray(value) ? value : [value];
  if (!values.every((each) => typeof each === 'number')) return null;
  return values
    .map((each) => each.toLocaleString('en-US', { maximumFractionDigits: 3 }))
    .join(' / ');
}

const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();

function rowsOf({ name, seconds, figures, failure }: BenchResult): string[][] {
  const rows = Object.entries(figures ?? {}).flatMap(([key, value]) => {
    const shown = formatFigure(value);
    return shown === null ? [] : [[`\`${key}\``, shown, MEANINGS[name]?.[key] ?? '']];
  });
  if (failure !== null) rows.unshift(['**failed**', '', failure]);
  return rows.map((row, i) => [i === 0 ? `\`${name}\` (${Math.round(seconds)} s)` : '', ...row]);
}

/** The table of all figures in Markdown, with the machine and the day above it. */
export function performanceTable(
  results: readonly BenchResult[],
  machine: Machine,
  options: { date: Date; quick: boolean },
): string {
  const { cores, cpu, memoryGb, node, system } = machine;
  const day = options.date.toISOString().slice(0, 10);
  const kind = options.quick ? 'quick runs (`--quick`), ' : '';
  const rows = [
    ['benchmark', 'figure', 'value', 'what it is'],
    ['---', '---', '--:', '---'],
    ...results.flatMap(rowsOf),
  ];
  return [
    `Measured on ${day}, ${kind}by \`npm run bench -- all\`: ${cores} cores (${cpu}), ${memoryGb} GB, Node ${node}, ${system}.`,
    '',
    ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
  ].join('\n');
}

/** Replaces the previous table. @throws Error if the page has no marker for it */
export function replaceTable(page: string, table: string): string {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error(`The page has no ${BEGIN} … ${END} around its table.`);
  return `${page.slice(0, from + BEGIN.length)}\n${table}\n${page.slice(to)}`;
}
