import { describe, expect, it } from 'vitest';
import { auditEventSchema } from './audit/audit-event.ts';
import { importJobSchema } from './imports/import-job.ts';
import { commentSchema } from './phenomena/comment.ts';
import { phenomenonSchema } from './phenomena/phenomenon.ts';
import { compositeIndexes, LIST_QUERIES, PAGE_SIZE } from './queries.ts';
import { shootSchema } from './shoots/shoot.ts';
import { invitationSchema } from './team/invitation.ts';
import { memberSchema } from './team/member.ts';
import { trashEntrySchema } from './trash/trash-entry.ts';

const FIELDS: Record<string, string[]> = {
  phenomena: Object.keys(phenomenonSchema.shape),
  shoots: Object.keys(shootSchema.shape),
  comments: Object.keys(commentSchema.shape),
  imports: Object.keys(importJobSchema.shape),
  members: Object.keys(memberSchema.shape),
  invitations: Object.keys(invitationSchema.shape),
  auditEvents: Object.keys(auditEventSchema.shape),
  trash: Object.keys(trashEntrySchema.shape),
};

describe('queries', () => {
  it.each(Object.entries(LIST_QUERIES))(
    '%s filters and sorts by fields that exist',
    (_name, query) => {
      const used = [...query.filters, ...query.contains, ...query.sorts];
      expect(used.filter((field) => !FIELDS[query.collection]?.includes(field))).toEqual([]);
    },
  );

  it('needs one index for each filter, sort and direction', () => {
    const indexes = compositeIndexes({
      one: { collection: 'things', filters: ['a', 'b'], contains: ['t'], sorts: ['s'] },
    });
    expect(indexes).toHaveLength(6);
    expect(indexes).toContainEqual({
      collectionGroup: 'things',
      queryScope: 'COLLECTION',
      fields: [
        { fieldPath: 't', arrayConfig: 'CONTAINS' },
        { fieldPath: 's', order: 'DESCENDING' },
      ],
    });
  });

  it('names no index twice and stays within the 200 that a project may have', () => {
    const indexes = compositeIndexes().map((index) => JSON.stringify(index));
    expect(new Set(indexes).size).toBe(indexes.length);
    expect(indexes.length).toBeLessThanOrEqual(200);
  });

  it('pages within 60 reads, look-ahead included', () => {
    expect(PAGE_SIZE + 1).toBeLessThanOrEqual(60);
  });
});
