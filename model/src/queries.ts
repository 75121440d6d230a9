/**
 * Every list query of Nest, in one registry. `firestore.indexes.json` is generated from it, because
 * the emulator answers queries whose index is missing and production does not.
 *
 * A list filters by equality on any of `filters`, by one `array-contains` and by a range on the sort
 * field. Firestore merges indexes of one equality field + the sort field, so filters × sorts
 * indexes serve every combination of filters.
 */
export interface ListQuery {
  readonly collection: string;
  readonly collectionGroup?: boolean;
  /** Fields compared with `==`. */
  readonly filters: readonly string[];
  readonly contains: readonly string[];
  /** Fields to sort by, each in both directions. */
  readonly sorts: readonly string[];
}

export const LIST_QUERIES = {
  phenomena: {
    collection: 'phenomena',
    filters: ['status', 'category', 'shape', 'source', 'audience', 'assigneeUid', 'createdBy'],
    contains: ['searchTokens'],
    sorts: ['observedAt', 'updatedAt', 'title'],
  },
  shoots: {
    collection: 'shoots',
    filters: ['status', 'audience', 'createdBy', 'phenomenonId'],
    contains: ['searchTokens'],
    sorts: ['startedAt', 'updatedAt', 'title'],
  },
  /** What somebody reported in a week. */
  reportsOf: {
    collection: 'phenomena',
    filters: ['createdBy'],
    contains: [],
    sorts: ['createdAt'],
  },
  /** One's own reports that are in no map tile. */
  privateReportsOf: {
    collection: 'phenomena',
    filters: ['createdBy', 'geoprivacy'],
    contains: [],
    sorts: ['observedAt'],
  },
  comments: {
    collection: 'comments',
    filters: ['status'],
    contains: [],
    sorts: ['createdAt'],
  },
  imports: {
    collection: 'imports',
    filters: ['createdBy'],
    contains: [],
    sorts: ['createdAt'],
  },
  resumableImports: {
    collection: 'imports',
    filters: ['status'],
    contains: [],
    sorts: ['updatedAt'],
  },
  members: {
    collection: 'members',
    filters: ['status', 'role'],
    contains: [],
    sorts: ['displayName', 'lastSeenAt', 'createdAt'],
  },
  invitations: {
    collection: 'invitations',
    filters: ['status'],
    contains: [],
    sorts: ['createdAt', 'expiresAt', 'email'],
  },
  /** Events that are not sealed yet, in the order of sealing. */
  unsealedEvents: {
    collection: 'auditEvents',
    filters: ['sequence'],
    contains: [],
    sorts: ['at'],
  },
  auditEvents: {
    collection: 'auditEvents',
    filters: ['actorUid', 'action', 'outcome', 'target', 'requestId'],
    contains: ['records'],
    sorts: ['at'],
  },
  trash: {
    collection: 'trash',
    filters: ['kind', 'audience'],
    contains: [],
    sorts: ['trashedAt'],
  },
} as const satisfies Record<string, ListQuery>;

/** Rows per page of a list. With its look-ahead row, a first screen stays within 60 reads. */
export const PAGE_SIZE = 50;

interface IndexField {
  fieldPath: string;
  order?: 'ASCENDING' | 'DESCENDING';
  arrayConfig?: 'CONTAINS';
}
export interface CompositeIndex {
  collectionGroup: string;
  queryScope: 'COLLECTION';
  fields: IndexField[];
}

/** The composite indexes that the registry needs, in a stable order. */
export function compositeIndexes(
  queries: Record<string, ListQuery> = LIST_QUERIES,
): CompositeIndex[] {
  const indexes = Object.values(queries).flatMap(({ collection, filters, contains, sorts }) =>
    sorts.flatMap((sort) =>
      (['ASCENDING', 'DESCENDING'] as const).flatMap((order): CompositeIndex[] => {
        const index = (field: IndexField): CompositeIndex => ({
          collectionGroup: collection,
          queryScope: 'COLLECTION',
          fields: [field, { fieldPath: sort, order }],
        });
        return [
          ...filters.map((fieldPath) => index({ fieldPath, order: 'ASCENDING' })),
          ...contains.map((fieldPath) => index({ fieldPath, arrayConfig: 'CONTAINS' })),
        ];
      }),
    ),
  );
  return [...new Map(indexes.map((index) => [JSON.stringify(index), index])).values()];
}
