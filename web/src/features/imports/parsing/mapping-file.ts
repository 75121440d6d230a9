import { type ColumnMapping, columnMappingSchema } from '@nest/model';

/** A mapping as the file that `npm run import -- FILE --mapping MAPPING` accepts. */
export const mappingFileText = (map: ColumnMapping): string => `${JSON.stringify(map, null, 2)}\n`;

export type MappingFileResult = { ok: true; map: ColumnMapping } | { ok: false; problem: string };

/** Reads a mapping from a file, or reports its errors with their positions. */
export function readMappingFile(text: string): MappingFileResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'This is no JSON file.' };
  }
  const parsed = columnMappingSchema.safeParse(value);
  if (parsed.success) return { ok: true, map: parsed.data };
  const [issue] = parsed.error.issues;
  const where = issue?.path.length ? `${issue.path.join('.')}: ` : '';
  return { ok: false, problem: `This is no import map. ${where}${issue?.message ?? ''}` };
}
