import { listStart, nextElement, skipBlank, skipValue } from './json-scan.ts';
import { lineCounter } from './line-counter.ts';
import {
  type ImportCells,
  ImportFileError,
  type ImportReader,
  oversizedCell,
  type RecordError,
} from './record.ts';

export type ElementResult = { ok: true; cells: ImportCells } | { ok: false; error: RecordError };
export type ElementReader = (element: Record<string, unknown>) => ElementResult;

/** How many records are read to find the columns. */
const HEADER_SAMPLE = 500;

/** Opens JSON text: a list of objects, an object that contains one, or one object per line. */
export function openJson(
  text: string,
  readElement: ElementReader = (element) => ({ ok: true, cells: flatten(element) }),
  listKey = 'records',
): ImportReader {
  const begin = skipBlank(text, 0);
  if (begin >= text.length) throw new ImportFileError('The file is empty.');
  const byLine = isLineDelimited(text, begin);
  const list = byLine ? null : listStart(text, listKey);
  if (list === null && text.charAt(begin) !== '{') {
    throw new ImportFileError(
      'The file holds no records: it must be a list of objects, an object with such a list, or one object a line.',
    );
  }
  const dataOffset = list ?? begin;
  const reader: ImportReader = {
    headers: [],
    dataOffset,
    *records(from = { offset: dataOffset, row: 0 }) {
      const lineAt = lineCounter(text);
      let { offset, row } = from;
      for (;;) {
        const start = skipSeparators(text, offset);
        if (start >= text.length || text.charAt(start) === ']') return;
        row++;
        const place = { row, line: lineAt(start), offset: start };
        const end = byLine ? lineEnd(text, start) : skipValue(text, start);
        const broken = end <= start;
        offset = broken ? nextElement(text, start) : end;
        const result = broken ? UNCLOSED : parseElement(text.slice(start, end), readElement);
        yield { ...place, ...result, nextOffset: offset };
      }
    },
  };
  const headers = new Set<string>();
  for (const record of reader.records()) {
    if (record.ok) for (const column of Object.keys(record.cells)) headers.add(column);
    if (record.row >= HEADER_SAMPLE) break;
  }
  reader.headers = [...headers];
  return reader;
}

const UNCLOSED: ElementResult = {
  ok: false,
  error: { field: '', reason: 'is no JSON object: a bracket or quote is missing or superfluous.' },
};

function parseElement(source: string, readElement: ElementReader): ElementResult {
  let element: unknown;
  try {
    element = JSON.parse(source);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, error: { field: '', reason: `is no JSON: ${why.slice(0, 120)}` } };
  }
  if (typeof element !== 'object' || element === null || Array.isArray(element)) {
    return { ok: false, error: { field: '', reason: 'is no object with named values.' } };
  }
  const result = readElement(element as Record<string, unknown>);
  const oversized = result.ok ? oversizedCell(result.cells) : null;
  return oversized ? { ok: false, error: oversized } : result;
}

/** Nested keys joined by dots, lists of plain values by `; `, everything as text, null as `""`. */
export function flatten(element: Record<string, unknown>, prefix = ''): ImportCells {
  const cells: ImportCells = {};
  for (const [key, value] of Object.entries(element)) {
    const column = prefix ? `${prefix}.${key}` : key;
    if (value === null) cells[column] = '';
    else if (Array.isArray(value)) {
      cells[column] = value.every((item) => typeof item !== 'object')
        ? value.join('; ')
        : JSON.stringify(value);
    } else if (typeof value === 'object') {
      Object.assign(cells, flatten(value as Record<string, unknown>, column));
    } else cells[column] = String(value);
  }
  return cells;
}

function isLineDelimited(text: string, begin: number): boolean {
  if (text.charAt(begin) !== '{') return false;
  const end = lineEnd(text, begin);
  const second = skipBlank(text, end);
  return text.charAt(second) === '{' && skipValue(text, begin) === skipBack(text, end);
}

function skipBack(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

function lineEnd(text: string, start: number): number {
  const eol = text.indexOf('\n', start);
  return eol === -1 ? text.length : eol;
}

function skipSeparators(text: string, at: number): number {
  let i = skipBlank(text, at);
  while (text.charAt(i) === ',') i = skipBlank(text, i + 1);
  return i;
}
