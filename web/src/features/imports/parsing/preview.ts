import {
  type ColumnMapping,
  type ImportCells,
  type ImportRecord,
  type MappedRow,
  mapColumns,
  type PhenomenonInput,
  type TimestampLike,
} from '@nest/model';

/** The number of records in the preview. */
export const PREVIEW_ROWS = 20;

interface RowProblem {
  field: string;
  reason: string;
}
export interface PreviewRow {
  row: number;
  line: number;
  /** What would be imported, or null if the row is rejected. */
  input: PhenomenonInput | null;
  problems: RowProblem[];
  cells: ImportCells | null;
}
export interface Preview {
  /** The first {@link PREVIEW_ROWS} records. */
  rows: PreviewRow[];
  /** Records of the sample that would be rejected. */
  rejected: PreviewRow[];
  /** Number of checked records. */
  checked: number;
}

/** The result for the records of a sample, with the messages of the import itself. */
export function previewRows(
  records: readonly ImportRecord[],
  map: ColumnMapping,
  timestamp: (ms: number) => TimestampLike,
): Preview {
  const rows = records.map((record) => previewRow(record, map, timestamp));
  return {
    rows: rows.slice(0, PREVIEW_ROWS),
    rejected: rows.filter((row) => row.input === null),
    checked: rows.length,
  };
}

function previewRow(
  record: ImportRecord,
  map: ColumnMapping,
  timestamp: (ms: number) => TimestampLike,
): PreviewRow {
  const { row, line } = record;
  if (!record.ok) return { row, line, input: null, problems: [record.error], cells: null };
  const mapped: MappedRow = mapColumns(record.cells, map, { row, line, timestamp });
  const problems = mapped.ok ? [] : mapped.rejects.map(({ field, reason }) => ({ field, reason }));
  return { row, line, input: mapped.ok ? mapped.input : null, problems, cells: record.cells };
}

/** Up to `count` different values of a column, for the mapping table. */
export function sampleValues(
  records: readonly ImportRecord[],
  column: string,
  count = 3,
): string[] {
  const values = new Set<string>();
  for (const record of records) {
    const value = record.ok ? (record.cells[column] ?? '').trim() : '';
    if (value !== '') values.add(value.slice(0, 200));
    if (values.size === count) break;
  }
  return [...values];
}
