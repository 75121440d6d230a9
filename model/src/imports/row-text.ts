const MAX_TITLE = 140;
/** A clause shorter than this says too little for a title ("AUSTIN,TX:"). */
const MIN_CLAUSE = 24;
const HALF_PAIR = /[\uD800-\uDBFF]$/;
/** Control characters except tab and line feed. */
const CONTROL = /(?![\t\n])\p{Cc}+/gu;

/** Text without control characters and without leading or trailing blanks, with LF line breaks. */
export const cleanText = (value: string): string =>
  value.replaceAll('\r\n', '\n').replace(CONTROL, ' ').trim();

/** Shortens text to `max` characters, between words if possible, and marks the cut. */
function shorten(value: string, max: number): string {
  if (value.length <= max) return value;
  const cut = value.slice(0, max - 1).replace(HALF_PAIR, '');
  const blank = cut.lastIndexOf(' ');
  return `${(blank > max / 2 ? cut.slice(0, blank) : cut).trimEnd()}…`;
}

/** A title for a report that has none: its first clause of sufficient length. */
function titleOf(summary: string): string {
  const line = summary.split('\n', 1)[0] ?? '';
  const breaks = /[.!?;:](?=\s|$)|:(?=\S)/g;
  for (let match = breaks.exec(line); match; match = breaks.exec(line)) {
    if (match.index >= MIN_CLAUSE) return shorten(line.slice(0, match.index), MAX_TITLE);
  }
  return shorten(line.replace(/[.:;]+$/, ''), MAX_TITLE);
}

/** Title and summary of a row, of which either may be empty; no text is lost. */
export function titleAndSummary(
  title: string,
  summary: string,
  fallback: string,
): { title: string; summary: string } {
  if (title === '') return { title: titleOf(summary) || fallback, summary };
  const line = title.replace(/\s+/g, ' ');
  if (line.length <= MAX_TITLE) return { title: line, summary };
  return { title: shorten(line, MAX_TITLE), summary: summary ? `${title}\n\n${summary}` : title };
}

/** A value as a message quotes it: one line, at most 60 characters. */
export const quoted = (value: string): string =>
  `"${shorten(value.replace(/\s+/g, ' ').trim(), 60)}"`;
