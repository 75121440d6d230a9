/**
 * Where one record of a CSV text ends, determined without knowing how many cells it should have.
 */
export interface CsvExtent {
  /** End of the record, without its line break. */
  end: number;
  /** Start of the next record. */
  next: number;
  quoted: boolean;
  fault: string | null;
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** The physical line that starts at `start`. */
export function physicalLine(text: string, start: number): { end: number; next: number } {
  const eol = text.indexOf('\n', start);
  if (eol === -1) return { end: text.length, next: text.length };
  return { end: text.charCodeAt(eol - 1) === CR && eol > start ? eol - 1 : eol, next: eol + 1 };
}

/**
 * Finds the record that starts at `start` (RFC 4180: a quote opens a cell only as its first
 * character). A malformed record ends with its physical line, so that the next one is read.
 */
export function csvExtent(text: string, start: number, delimiter: string): CsvExtent {
  const line = physicalLine(text, start);
  const firstQuote = text.indexOf('"', start);
  if (firstQuote === -1 || firstQuote >= line.end) return { ...line, quoted: false, fault: null };
  const faulty = (fault: string): CsvExtent => ({ ...line, quoted: true, fault });
  const split = delimiter.charCodeAt(0);
  for (let at = start; ; at++) {
    if (text.charCodeAt(at) === QUOTE) {
      at = closingQuote(text, at) + 1;
      if (at === 0) return faulty('opens a quote that is never closed. Close it, or double it.');
    } else {
      while (at < text.length && text.charCodeAt(at) !== split && text.charCodeAt(at) !== LF) at++;
    }
    if (at >= text.length)
      return { end: text.length, next: text.length, quoted: true, fault: null };
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) === LF)) {
      const eol = code === CR ? at + 1 : at;
      const end = text.charCodeAt(eol - 1) === CR ? eol - 1 : eol;
      return { end, next: eol + 1, quoted: true, fault: null };
    }
    if (code !== split) {
      return faulty(
        'has a quote that is not closed before the next cell or line. Close it, or double each quote within a cell.',
      );
    }
  }
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

/** The cells of a record that {@link csvExtent} found to be well-formed. */
export function csvCells(record: string, delimiter: string, quoted: boolean): string[] {
  if (!quoted) return record.split(delimiter);
  const cells: string[] = [];
  for (let at = 0; at <= record.length; at++) {
    let end: number;
    if (record.charCodeAt(at) === QUOTE) {
      end = closingQuote(record, at);
      cells.push(record.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
    } else {
      end = record.indexOf(delimiter, at);
      if (end === -1) end = record.length;
      cells.push(record.slice(at, end));
      at = end;
    }
  }
  return cells;
}
