export interface ChartTableProps {
  caption: string;
  heads: readonly string[];
  /** The first cell of each row is its heading. */
  rows: readonly (readonly string[])[];
}

/** The figures of a chart in rows. */
export function ChartTable({ caption, heads, rows }: ChartTableProps) {
  return (
    <table className="tabular w-full text-table">
      <caption className="sr-only">{caption}</caption>
      <thead className="sticky top-0 bg-surface text-left text-xs text-ink-3">
        <tr>
          {heads.map((head, column) => (
            <th key={head} scope="col" className={column === 0 ? 'py-1' : 'py-1 text-right'}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name = '', ...cells], row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a figure have no other identity
          <tr key={row} className="border-t border-line">
            <th scope="row" className="py-1 text-left font-normal">
              {name}
            </th>
            {cells.map((cell, column) => (
              <td key={heads[column + 1]} className="py-1 text-right">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
