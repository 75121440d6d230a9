/** First characters that make a spreadsheet treat a cell as a formula. */
const FORMULA_START = /^[\s"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;
/**
 * Where a spreadsheet may begin another cell inside this one. Where the locale separates cells by
 * `;`, a quote that does not stand right after a `;` quotes nothing.
 */
const CELL_ENDS = /([;\t\r\n]+)/;

/**
 * Cell text made safe for spreadsheets: text that would run as a formula gets a leading apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection), at the start and wherever the text could
 * be taken apart. Cells that are plain numbers, such as -12.5, stay.
 */
function escapeFormulas(value: string): string {
  if (PLAIN_NUMBER.test(value)) return value;
  const safe = (piece: string) => (FORMULA_START.test(piece) ? `'${piece}` : piece);
  return value.split(CELL_ENDS).map(safe).join('');
}

/** One cell of an exported CSV, quoted where RFC 4180 requires it and safe to open. */
export function escapeCell(value: string | number | null): string {
  const safe = escapeFormulas(value === null ? '' : String(value));
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of an exported CSV with its line break. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(escapeCell).join(',')}\r\n`;
