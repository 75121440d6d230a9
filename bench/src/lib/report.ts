/** Prints a table: right-aligned figures below their headings. */
export function printTable(
  headings: readonly string[],
  rows: readonly (string | number)[][],
): void {
  const cells = [headings, ...rows.map((row) => row.map(formatted))];
  const widths = headings.map((_, column) =>
    Math.max(...cells.map((row) => (row[column] ?? '').length)),
  );
  for (const row of cells) {
    const padded = widths.map((width, column) => {
      const cell = row[column] ?? '';
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    console.log(padded.join('  ').trimEnd());
  }
}

const formatted = (cell: string | number) =>
  typeof cell === 'number' ? cell.toLocaleString('en-US', { maximumFractionDigits: 2 }) : cell;

/** The last line of every benchmark: its figures as JSON, for programs. */
export function printFigures(
  name: string,
  figures: Record<string, unknown>,
  options: { quick?: boolean } = {},
): void {
  console.log(JSON.stringify({ name, ...(options.quick && { quick: true }), figures }));
}
