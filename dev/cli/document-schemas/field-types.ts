/** What is read of a Zod schema. */
interface Schema {
  readonly def: { readonly type: string };
  safeParse(value: unknown): { success: boolean };
}
export interface ObjectSchema {
  readonly shape: Readonly<Record<string, Schema>>;
}

/** Zod's types as the console's reader names them. */
const TYPES: Record<string, string> = {
  string: 'text',
  enum: 'text',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'map',
  record: 'map',
};
/** A value of each type that Zod does not know. */
const SAMPLES = {
  timestamp: { seconds: 1_000_000_000, nanoseconds: 0, toMillis: () => 1_000_000_000_000 },
  bytes: new Uint8Array(),
};

const isWrapped = (def: Schema['def']): def is Schema['def'] & { innerType: Schema } =>
  def.type === 'nullable';

function typeOf(schema: Schema): string {
  const { def } = schema;
  if (isWrapped(def)) return `${typeOf(def.innerType)}?`;
  const sampled = Object.entries(SAMPLES).find(([, sample]) => schema.safeParse(sample).success);
  const type = def.type === 'custom' ? sampled?.[0] : TYPES[def.type];
  if (!type) throw new Error(`The console's reader has no type for Zod's ${def.type}.`);
  return type;
}

/**
 * The fields of a document and their types; `?` says that a field may be null. What may be missing is
 * left out: no screen relies on it.
 */
export function fieldTypes({ shape }: ObjectSchema): Record<string, string> {
  const fields = Object.entries(shape).filter(([, schema]) => schema.def.type !== 'optional');
  return Object.fromEntries(fields.map(([name, schema]) => [name, typeOf(schema)]));
}
