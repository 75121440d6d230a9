/** A problem that the user should know about. */
export interface Problem {
  /** `build` and `load`: the code does not work at all; the others happen at run time. */
  kind: 'build' | 'load' | 'function' | 'console' | 'emulators';
  /** One line. */
  message: string;
  /** `path:line` from the root of the project, if known. */
  where: string | null;
  /** Further lines, such as an excerpt of the code. */
  detail: readonly string[];
}

const HEADINGS: Record<Problem['kind'], string> = {
  build: 'The functions do not build',
  load: 'The functions do not load',
  function: 'A function failed',
  console: 'The console does not compile',
  emulators: 'The emulators report',
};

/** The terminal output for a problem, wrapped at `columns` characters. */
export function problemText(
  { kind, message, where, detail }: Problem,
  { count = 1, columns = Number.POSITIVE_INFINITY } = {},
): string {
  const again = count > 1 ? ` (${count.toLocaleString('en-US')} times)` : '';
  return [
    ...wrapped(`✗ ${HEADINGS[kind]}${again}: ${message}`, columns, '  '),
    ...(where ? [`    at ${where}`] : []),
    ...detail.map((line) => `    ${line}`),
  ].join('\n');
}

/** Wraps a text between words; lines after the first start with `indent`. */
function wrapped(text: string, columns: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = indent + word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** A short text for the status line. */
export function problemSummary({ kind, message, where }: Problem): string {
  const file = where?.replace(/^.*\//, '');
  if (kind === 'build' || kind === 'load')
    return file ? `${HEADINGS[kind]}: ${file}` : HEADINGS[kind];
  return file ? `${file}: ${message}` : message;
}

/** Counts each distinct problem: the same message at the same place is the same problem. */
export class ProblemCounts {
  readonly #counts = new Map<string, number>();

  /** @returns how often it has occurred, including this time */
  add({ kind, message, where }: Problem): number {
    // Ids, numbers and quoted values differ from one failure to the next.
    const alike = message.replace(/[0-9a-f-]{8,}|\d+/gi, '#');
    const key = `${kind}\n${where}\n${alike}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count;
  }

  /** Forgets all problems, because the code has changed. */
  clear(): void {
    this.#counts.clear();
  }
}

/** Whether a repeated problem is reported again: at 10, 100, 1,000 … */
export const isToldAgain = (count: number): boolean => /^10+$/.test(String(count));
