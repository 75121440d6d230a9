import { readFileSync } from 'node:fs';
import { compositeIndexes, LIST_QUERIES } from '@nest/model';
import { describe, expect, test } from 'vitest';
import { INDEXES_FILE, indexesFile } from './indexes.ts';

describe('firestore.indexes.json', () => {
  test('is what `npx tsx tests/rules/indexes.ts` writes', () => {
    expect(readFileSync(INDEXES_FILE, 'utf8')).toBe(indexesFile());
  });

  test('leaves indexed all that a query filters or sorts by', () => {
    const { fieldOverrides } = JSON.parse(indexesFile()) as {
      fieldOverrides: { collectionGroup: string; fieldPath: string }[];
    };
    for (const { collection, filters, contains, sorts } of Object.values(LIST_QUERIES)) {
      for (const field of [...filters, ...contains, ...sorts]) {
        expect(fieldOverrides).not.toContainEqual(
          expect.objectContaining({ collectionGroup: collection, fieldPath: field }),
        );
      }
    }
  });

  test('stays within the 200 composite indexes of a database', () => {
    expect(compositeIndexes().length).toBeLessThanOrEqual(200);
  });
});
