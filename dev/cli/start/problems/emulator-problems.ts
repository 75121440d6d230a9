import type { Problem } from './problem.ts';

/**
 * Finds the source of a line of the built functions, as `path:line`; null if it belongs to a
 * library.
 */
export type Locate = (file: string, line: number, column: number) => string | null;

/** Warnings that require no action by the user; each is one sentence of firebase-tools. */
const NOISE = [
  /^Unable to fetch the CLI MOTD/,
  /drop support for Java version/,
  /^Your requested "node" version "\d+" doesn't match your global version "\d+"/,
  /^Env variable override detected/,
  /^The Emulator UI is not starting/,
  /^You are not currently authenticated/,
  /^(?:External network resource|Google API) requested!/,
  // A task that a busy machine did not finish in time; it is delivered again.
  /^AbortError: The user aborted a request/,
  // Follows the error itself.
  /^Your function was killed because it raised an unhandled error/,
];

const LABELED = /^(i|✔|⚠|⬢) {1,2}(?:([\w[\]-]+): )?(.*)$/;
/** Errors that firebase-tools marks as information. */
const UNMARKED_ERROR =
  /^(?:Your function timed out|Request to function failed|Failed to (?:start|handle))/;
const ERROR_NAME = /^(?:Uncaught )?\w*(?:Error|Exception)(?: \[\w+\])?:/;
const LOAD_FAILURE = /^Failed to load function definition from source: (?:FirebaseError: )?(.*)/;
const FRAME = /(?:file:\/\/)?([^\s()]+):(\d+):(\d+)\)?$/;

/** The problem that a record of the emulators' log describes, or null. */
export function emulatorProblem(record: readonly string[], locate: Locate): Problem | null {
  const [first = '', ...stack] = record;
  if (first.startsWith('>')) return loggedProblem(record, locate);
  const where = whereOf(stack, locate);
  // The process that reads the functions' definitions prints why it failed.
  if (ERROR_NAME.test(first)) return { kind: 'load', message: first, where, detail: [] };
  const [, sign, label, text = ''] = LABELED.exec(first) ?? [];
  if (!sign || NOISE.some((noise) => noise.test(text))) return null;
  const load = LOAD_FAILURE.exec(text)?.[1];
  if (load !== undefined) return { kind: 'load', message: loadMessage(load), where, detail: [] };
  const isThrown = sign === '⚠' && label === 'functions' && ERROR_NAME.test(text);
  if (isThrown || UNMARKED_ERROR.test(text)) {
    return { kind: 'function', message: text, where, detail: [] };
  }
  if (sign !== '⚠' && sign !== '⬢') return null;
  return {
    kind: 'emulators',
    message: label && label !== 'emulators' ? `${label}: ${text}` : text,
    where,
    detail: [],
  };
}

function loadMessage(text: string): string {
  const timeoutMs = /Timeout after (\d+)/.exec(text)?.[1];
  if (!timeoutMs) return text;
  return `to read them took more than ${Number(timeoutMs) / 1_000} s. Save one of their files to try again.`;
}

/** An error that a function has logged or printed. */
function loggedProblem(record: readonly string[], locate: Locate): Problem | null {
  const lines = record.map((line) => line.replace(/^> {1,2}/, ''));
  const logged = parsed(lines[0] ?? '');
  if (logged) {
    if (!/^(?:ERROR|CRITICAL|ALERT|EMERGENCY)$/.test(logged.severity ?? '')) return null;
    const [message = '', ...stack] = (logged.message ?? '').split('\n');
    const [cause, ...causeStack] = (logged.error ?? '').split('\n');
    return {
      kind: 'function',
      message: cause ? `${message}: ${cause}` : message,
      where: whereOf([...stack, ...causeStack], locate),
      detail: [],
    };
  }
  const [first = '', ...stack] = lines;
  if (!ERROR_NAME.test(first)) return null;
  return { kind: 'function', message: first, where: whereOf(stack, locate), detail: [] };
}

function parsed(line: string): Partial<Record<'severity' | 'message' | 'error', string>> | null {
  if (!line.startsWith('{')) return null;
  try {
    return JSON.parse(line) as Record<string, string>;
  } catch {
    return null;
  }
}

/** The first position of a stack trace in the project's own code. */
function whereOf(stack: readonly string[], locate: Locate): string | null {
  for (const line of stack) {
    const [, file, row, column] = FRAME.exec(line) ?? [];
    const where = file && locate(file, Number(row), Number(column));
    if (where) return where;
  }
  return null;
}
