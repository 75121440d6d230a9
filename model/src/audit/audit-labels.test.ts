import { describe, expect, it } from 'vitest';
import { ENTITY_LABELS, FIELD_LABELS } from './audit-labels.ts';

describe('labels of fields', () => {
  it.each(Object.entries(ENTITY_LABELS))('of %s are those of every other entity', (_, labels) => {
    for (const [field, label] of Object.entries(labels)) {
      expect([field, FIELD_LABELS[field]]).toEqual([field, label]);
    }
  });
  it.each(Object.entries(ENTITY_LABELS))('of %s tell its fields apart', (_, labels) => {
    const all = Object.values(labels);
    expect(new Set(all).size).toBe(all.length);
  });
});
