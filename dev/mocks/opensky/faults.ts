import { z } from 'zod';

/**
 * The faults that the mock can simulate: slow responses, 401, 403, 429 or 5xx, truncated JSON, 200
 * without aircraft (`empty`) or without a body (`empty-body`), a dropped connection, or no tokens.
 */
const FAULT_KINDS = [
  'slow',
  'unauthorized',
  'forbidden',
  'rate-limited',
  'server-error',
  'truncated',
  'empty',
  'empty-body',
  'hang-up',
  'no-tokens',
] as const;

const faultSchema = z.strictObject({
  kind: z.enum(FAULT_KINDS),
  /** For `slow`: milliseconds before the response. */
  delayMs: z.number().min(0).max(600_000).default(10_000),
  /** For `rate-limited`: the retry header; null omits it. */
  retryAfterS: z.number().min(0).max(86_400).nullable().default(60),
  /** For `server-error`. */
  status: z.int().min(500).max(599).default(503),
  /** How many calls it affects; if absent, all until it is removed. */
  times: z.int().min(1).optional(),
});
export type Fault = z.infer<typeof faultSchema>;
/** A fault as requested. */
export type FaultInput = z.input<typeof faultSchema>;

/** The active faults. */
export class Faults {
  #faults: Fault[] = [];

  /** Replaces all faults. @throws ZodError if one of them is invalid */
  set(faults: readonly FaultInput[]): void {
    this.#faults = faults.map((fault) => faultSchema.parse(fault));
  }

  get list(): readonly Fault[] {
    return this.#faults;
  }

  /** The first active fault of these kinds; decrements its remaining count. */
  strike(isOfKind: (kind: Fault['kind']) => boolean): Fault | null {
    const fault = this.#faults.find(({ kind }) => isOfKind(kind));
    if (!fault) return null;
    if (fault.times !== undefined) {
      const left = fault.times - 1;
      this.#faults = this.#faults.flatMap((each) => {
        if (each !== fault) return [each];
        return left > 0 ? [{ ...each, times: left }] : [];
      });
    }
    return fault;
  }
}
