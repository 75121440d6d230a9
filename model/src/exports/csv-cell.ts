/** First characters that make a spreadsheet take a cell for a formula. */
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/**
 * Text of one cell made harmless for spreadsheets: what would be run as a formula gets a leading
 * apostrophe (https://owasp.org/www-community/attacks/CSV_Injection). Plain numbers, as -12.5, stay.
 */
export function escapeFormula(value: string): string {
  return FORMULA_START.test(value.trimStart()) && !PLAIN_NUMBER.test(value) ? `'${value}` : value;
}

/** One cell of an exported CSV, quoted where RFC 4180 asks for it and safe to open. */
export function escapeCell(value: string | number | null): string {
  const safe = escapeFormula(value === null ? '' : String(value));
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of an exported CSV with its line break. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(escapeCell).join(',')}\r\n`;
