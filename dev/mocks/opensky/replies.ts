import { json, type Answer as PlainAnswer } from '../server/answer.ts';
import type { Payment } from './account.ts';

/** A response before it is sent. */
export interface Answer extends PlainAnswer {
  /** Charged credits. */
  cost?: number;
}

export const badRequest = (message: string) =>
  json(400, { status: 400, error: 'Bad Request', message });

export const unauthorized = () => json(401, { status: 401, error: 'Unauthorized' });

/** The 429 for a caller without credits. */
export const spent = (payment: Extract<Payment, { ok: false }>): Answer => ({
  status: 429,
  body: 'Too many requests',
  headers: {
    'X-Rate-Limit-Remaining': String(payment.remaining),
    'X-Rate-Limit-Retry-After-Seconds': String(payment.retryAfterS),
  },
});
