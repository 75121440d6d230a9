/** The content of the status line of `npm start`. */
export interface Status {
  /** The latest import of this run, or null; `total` is an estimate until all rows are read. */
  reports: { read: number; total: number; isDone: boolean } | null;
  /** Marks that the map's tiles and the rollups have not processed yet; null until counted. */
  waiting: number | null;
  /** When the functions were last rebuilt, or null if they were only built at the start. */
  rebuiltAt: Date | null;
  isBuilding: boolean;
  /** The last error in a few words, and its number of occurrences; null if there was none. */
  error: { summary: string; count: number } | null;
}

const SEPARATOR = ' · ';
/** The minimum width of an error if the line is too short for everything. */
const ERROR_COLUMNS = 40;
const number = (value: number) => value.toLocaleString('en-US');

/** A time of day on this machine's clock, as `hh:mm:ss`. */
export const timeOfDay = (at: Date) => at.toTimeString().slice(0, 8);

/** The wordings of each part from longest to shortest; an empty one omits it. */
function parts({ reports, waiting, rebuiltAt, isBuilding }: Status): string[][] {
  const found: string[][] = [];
  if (reports) {
    const rows = `${number(reports.read)}/${reports.isDone ? '' : '~'}${number(reports.total)}`;
    found.push([
      `Reports imported ${rows}`,
      `Reports ${rows}`,
      reports.isDone ? '' : `Reports ${rows}`,
    ]);
  }
  if (waiting === 0) found.push(['projections settled', 'settled', 'settled']);
  else if (waiting !== null) {
    const short = `${number(waiting)} waiting`;
    found.push([`${number(waiting)} projections waiting`, short, short]);
  }
  if (isBuilding) found.push(['rebuilding functions', 'rebuilding', 'rebuilding']);
  else if (rebuiltAt) {
    const at = timeOfDay(rebuiltAt);
    found.push([`functions rebuilt ${at}`, `rebuilt ${at}`, '']);
  }
  return found;
}

/** Truncates a text to a width, with an ellipsis. */
export function clip(text: string, columns: number): string {
  const characters = [...text];
  if (characters.length <= columns) return text;
  return `${characters.slice(0, Math.max(0, columns - 1)).join('')}…`;
}

/**
 * The status line in at most `columns` characters: wordings get shorter from the left until all
 * parts fit, then the least important parts are omitted. Part of an error is always shown.
 */
export function statusLine(status: Status, columns: number): string {
  const { error } = status;
  const count = error && error.count > 1 ? ` (${number(error.count)} times)` : '';
  const last = error ? `last error${count}: ${error.summary}` : 'no errors';
  const others = parts(status);
  for (const least of [last.length, Math.min(last.length, ERROR_COLUMNS)]) {
    // Shortens the parts one after another, first all to their second wording and then to their third.
    for (let step = 0; step <= 2 * others.length; step++) {
      const words = others.map((forms, i) => {
        const shortened = Math.floor((step + others.length - 1 - i) / Math.max(others.length, 1));
        return forms[shortened] ?? '';
      });
      const line = [...words.filter(Boolean), ''].join(SEPARATOR);
      if (line.length + least <= columns) return clip(line + last, columns);
    }
  }
  return clip(last, columns);
}
