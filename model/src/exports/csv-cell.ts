/** First characters that make a spreadsheet treat a cell as a formula. */
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/**
 * Cell text made safe for spreadsheets: text that would run as a formula gets a leading apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection). Plain numbers such as -12.5 stay.
 */
function escapeFormula(value: string): string {
  return FORMULA_START.test(value.trimStart()) && !PLAIN_NUMBER.test(value) ? `'${value}` : value;
}

/** One cell of an exported CSV, quoted where RFC 4180 requires it and safe to open. */
export function escapeCell(value: string | number | null): string {
  const safe = escapeFormula(value === null ? '' : String(value));
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of an exported CSV with its line break. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(escapeCell).join(',')}\r\n`;
