import { csvCells, csvExtent, physicalLine } from './csv-record.ts';
import { lineCounter } from './line-counter.ts';
import {
  type ImportCells,
  ImportFileError,
  type ImportReader,
  type ImportRecord,
  MAX_CELL_LENGTH,
  oversizedCell,
  oversizedReason,
  type RecordError,
} from './record.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Opens CSV text; a null `delimiter` is detected. Line breaks are LF, CRLF or a lone CR. */
export function openCsv(source: string, delimiter: string | null): ImportReader {
  const text = source.includes('\n') ? source : source.replaceAll('\r', '\n');
  let start = 0;
  while (start < text.length && isBlank(text, start)) start = physicalLine(text, start).next;
  if (start >= text.length) throw new ImportFileError('The file is empty.');
  const split = delimiter ?? detectDelimiter(text, start);
  const extent = csvExtent(text, start, split);
  if (extent.fault) throw new ImportFileError(`The header line ${extent.fault}`);
  if (extent.end - start > MAX_CELL_LENGTH) {
    throw new ImportFileError('The header line is longer than 1 MB. Is this a CSV file?');
  }
  const headers = distinct(csvCells(text.slice(start, extent.end), split, extent.quoted));
  return {
    headers,
    dataOffset: extent.next,
    *records(from = { offset: extent.next, row: 0 }) {
      const lineAt = lineCounter(text);
      let { offset, row } = from;
      while (offset < text.length) {
        if (isBlank(text, offset)) {
          offset = physicalLine(text, offset).next;
          continue;
        }
        row++;
        const record = readRecord(text, offset, split, headers);
        yield { ...record, row, line: lineAt(offset), offset };
        offset = record.nextOffset;
      }
    },
  };
}

type Outcome = { nextOffset: number } & (
  | Pick<ImportRecord & { ok: true }, 'ok' | 'cells'>
  | Pick<ImportRecord & { ok: false }, 'ok' | 'error'>
);

function readRecord(text: string, start: number, delimiter: string, headers: string[]): Outcome {
  const extent = csvExtent(text, start, delimiter);
  const fail = (field: string, reason: string, nextOffset = extent.next): Outcome => ({
    ok: false,
    error: { field, reason } satisfies RecordError,
    nextOffset,
  });
  const length = extent.end - start;
  if (extent.fault) {
    return length > MAX_CELL_LENGTH
      ? fail('', `${oversizedReason(length)} It also ${extent.fault}`)
      : fail('', extent.fault);
  }
  const values = csvCells(text.slice(start, extent.end), delimiter, extent.quoted);
  if (values.length !== headers.length) {
    return fail(
      '',
      `has ${values.length} cells where the header has ${headers.length}. Look for a missing or superfluous delimiter or quote.`,
      physicalLine(text, start).next,
    );
  }
  const cells: ImportCells = {};
  for (const [i, header] of headers.entries()) cells[header] = values[i] ?? '';
  const oversized = length > MAX_CELL_LENGTH ? oversizedCell(cells) : null;
  if (oversized) return { ok: false, error: oversized, nextOffset: extent.next };
  return { ok: true, cells, nextOffset: extent.next };
}

function isBlank(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  return first === 0x0a || (first === 0x0d && text.charCodeAt(start + 1) === 0x0a);
}

/** The delimiter that splits the header into most cells. */
function detectDelimiter(text: string, start: number): string {
  const count = (delimiter: string) => {
    const extent = csvExtent(text, start, delimiter);
    const cells = () => csvCells(text.slice(start, extent.end), delimiter, extent.quoted);
    return extent.fault ? 0 : cells().length;
  };
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

function distinct(names: string[]): string[] {
  const seen = new Set<string>();
  return names.map((name, i) => {
    const base = name.trim().slice(0, 190) || `column ${i + 1}`;
    let unique = base;
    for (let n = 2; seen.has(unique); n++) unique = `${base} (${n})`;
    seen.add(unique);
    return unique;
  });
}
