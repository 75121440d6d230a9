import type { TimestampLike } from '@nest/model';
import type { z } from 'zod';

/** A document of the seed and its path. */
export interface SeedDocument {
  path: string;
  data: Record<string, unknown>;
}

/** Creates the timestamp of the SDK that writes, from milliseconds since 1970. */
export type TimestampFactory = (ms: number) => TimestampLike;

/**
 * A document that its schema accepts.
 * @throws Error that names the document and each invalid field.
 */
export function seedDocument(path: string, schema: z.ZodType, data: unknown): SeedDocument {
  const parsed = schema.safeParse(data);
  if (parsed.success) return { path, data: parsed.data as Record<string, unknown> };
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new Error(`The seed's document ${path} is not valid: ${faults.join('; ')}`);
}
