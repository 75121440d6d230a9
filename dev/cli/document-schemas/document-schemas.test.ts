import { readFileSync } from 'node:fs';
import { phenomenonSchema, rollupSchema, storageUsageSchema } from '@nest/model';
import { expect, it } from 'vitest';
import { DOCUMENT_SCHEMAS_FILE, documentSchemasFile } from './document-schemas.ts';
import { fieldTypes } from './field-types.ts';

it('is what `npm run document-schemas` writes', () => {
  expect(readFileSync(DOCUMENT_SCHEMAS_FILE, 'utf8')).toBe(documentSchemasFile());
});

it('tells the type of every field, and whether it may be null', () => {
  expect(fieldTypes(phenomenonSchema)).toMatchObject({
    title: 'text',
    category: 'text',
    observedAt: 'timestamp',
    durationS: 'number?',
    location: 'map?',
    tags: 'list',
    version: 'number',
  });
  expect(fieldTypes(rollupSchema).observed).toBe('bytes');
  expect(fieldTypes(storageUsageSchema).areas).toBe('map');
});

it('leaves out what may be missing', () => {
  expect(fieldTypes(phenomenonSchema)).not.toHaveProperty('jobId');
});
