import { z } from 'zod';

/**
 * What the mock sky can be told to do instead of answering: be slow, refuse with 401, 403, 429
 * or 5xx, cut the JSON off, answer 200 with no aircraft (`empty`) or with no body at all
 * (`empty-body`), drop the connection, or issue no tokens.
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
  /** For `slow`: milliseconds before the answer. */
  delayMs: z.number().min(0).max(600_000).default(10_000),
  /** For `rate-limited`: what the retry header says; null leaves it out. */
  retryAfterS: z.number().min(0).max(86_400).nullable().default(60),
  /** For `server-error`. */
  status: z.int().min(500).max(599).default(503),
  /** How many calls it strikes; without it all until it is taken back. */
  times: z.int().min(1).optional(),
});
export type Fault = z.infer<typeof faultSchema>;
/** A fault as it is asked for. */
export type FaultInput = z.input<typeof faultSchema>;

/** The faults that are switched on. */
export class Faults {
  #faults: Fault[] = [];

  /** Replaces all faults. @throws ZodError if one of them is none */
  set(faults: readonly FaultInput[]): void {
    this.#faults = faults.map((fault) => faultSchema.parse(fault));
  }

  get list(): readonly Fault[] {
    return this.#faults;
  }

  /** The first fault of the kinds that strikes now; its remaining times are counted down. */
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
