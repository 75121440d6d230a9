import { json } from '../server/answer.ts';
import type { Fault } from './faults.ts';
import { type Answer, unauthorized } from './replies.ts';

/**
 * The response of a call with a fault; calls with a faulty response are charged like successful
 * ones.
 */
export function answered(
  fault: Fault | null,
  answer: () => { answer: Answer; caller: string },
): { answer: Answer; caller: string } {
  const instead = (value: Answer) => ({ answer: value, caller: 'fault' });
  switch (fault?.kind) {
    case 'unauthorized':
      return instead(unauthorized());
    case 'forbidden':
      return instead(json(403, { status: 403, error: 'Forbidden' }));
    case 'server-error':
      return instead({ status: fault.status, body: '<html><body>Upstream error</body></html>' });
    case 'rate-limited': {
      const retry = fault.retryAfterS;
      const headers: Record<string, string> = { 'X-Rate-Limit-Remaining': '0' };
      if (retry !== null) headers['X-Rate-Limit-Retry-After-Seconds'] = String(retry);
      return instead({ status: 429, body: 'Too many requests', headers });
    }
    case 'truncated':
      return altered(answer(), (body) => body.slice(0, Math.floor(body.length * 0.6)));
    case 'empty':
      return altered(answer(), (body) => {
        const { time } = JSON.parse(body) as { time: number };
        return JSON.stringify({ time, states: null });
      });
    case 'empty-body':
      return altered(answer(), () => '');
    default:
      return answer();
  }
}

function altered(given: { answer: Answer; caller: string }, change: (body: string) => string) {
  const { answer, caller } = given;
  if (answer.status !== 200) return given;
  return { caller, answer: { ...answer, body: change(answer.body) } };
}
