import { z } from 'zod';

/** Nothing: what a callable returns that says no more than that it is done, or takes no input. */
export const nothingSchema = z.strictObject({});

/**
 * What became of one member, address, invitation or phenomenon of a call. Each succeeds or fails whole
 * and by itself, so one that may not be touched does not hold up the others.
 */
const callResultSchema = z.strictObject({
  /** The id or address that was asked for. */
  id: z.string(),
  done: z.boolean(),
  /** Why not, in a sentence for the person who asked; empty if done. */
  message: z.string(),
  /** The invitation that was made or sent again. */
  invitationId: z.string().optional(),
});
export type CallResult = z.infer<typeof callResultSchema>;
export const callResultsSchema = z.strictObject({ results: z.array(callResultSchema) });

/** A list of ids or addresses that names each once, and at least one. */
export const distinctList = <T extends z.ZodType<string>>(item: T, max: number) =>
  z
    .array(item)
    .min(1, 'must name at least one')
    .max(max, `must name at most ${max}`)
    .refine((list) => new Set(list).size === list.length, 'must not repeat one');
