/** The gate's response: a sentence for the person and, if given, the reason's name. */
export interface BlockingFunctionError {
  text: string;
  reason: string | null;
}

const ANSWER_START = '{"error"';

/**
 * Finds the gate's response in an error of Firebase Auth. A blocking function's `HttpsError`
 * arrives as JSON within the message; the surrounding code differs between the service and the
 * emulator.
 */
export function readBlockingFunctionError(cause: unknown): BlockingFunctionError | null {
  const message = (cause as Error | null)?.message ?? '';
  const answer = answerIn(message);
  const text = answer?.error?.message;
  if (typeof text !== 'string' || text === '') return null;
  const reason = answer?.error?.details?.reason;
  return { text, reason: typeof reason === 'string' ? reason : null };
}

interface Answer {
  error?: { message?: unknown; details?: { reason?: unknown } };
}

/** The JSON starts at a known position and ends before the text that Firebase appended. */
function answerIn(message: string): Answer | null {
  const start = message.indexOf(ANSWER_START);
  if (start === -1) return null;
  for (let end = message.lastIndexOf('}'); end > start; end = message.lastIndexOf('}', end - 1)) {
    try {
      return JSON.parse(message.slice(start, end + 1)) as Answer;
    } catch {
      // The brace belonged to the text after the response.
    }
  }
  return null;
}
