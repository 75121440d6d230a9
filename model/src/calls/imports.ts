import { z } from 'zod';
import { idSchema, text } from '../fields.ts';
import { columnMappingSchema } from '../imports/column-mapping.ts';
import { defineCalls } from './define-calls.ts';

const importCallSchema = z.strictObject({ importId: idSchema });

/** The file is already uploaded to `importSourcePath`. */
const startImportSchema = importCallSchema.extend({
  fileName: text(1, 200),
  map: columnMappingSchema,
});

/** Callables of imports. */
export const IMPORT_CALLS = defineCalls({
  startImport: {
    access: 'phenomena.import',
    factor: 'none',
    input: startImportSchema,
    output: importCallSchema,
  },
  cancelImport: {
    access: 'phenomena.import',
    factor: 'none',
    input: importCallSchema,
    output: importCallSchema,
  },
});
