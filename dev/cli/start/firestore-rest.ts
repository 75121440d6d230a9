import {
  IMPORTS_COLLECTION,
  INSIGHTS_PENDING_COLLECTION,
  MAP_PENDING_COLLECTION,
} from '@nest/model';

const TIMEOUT_MS = 15_000;

/** A Firestore emulator and its project. */
export interface Database {
  host: string;
  projectId: string;
}

type Value = Record<string, string | undefined>;

async function query<T>({ host, projectId }: Database, path: string, body: object): Promise<T[]> {
  const parent = `projects/${projectId}/databases/(default)/documents${path}`;
  const response = await fetch(`http://${host}/v1/${parent}`, {
    method: 'POST',
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`Firestore answered ${response.status} to a query.`);
  return (await response.json()) as T[];
}

/**
 * Counts the documents of a collection; `where` is a filter in the format of Firestore's REST API.
 */
export async function countDocuments(
  database: Database,
  collection: string,
  where?: object,
): Promise<number> {
  const [, parent = '', collectionId] = /^(.*\/)?([^/]+)$/.exec(collection) ?? [];
  const structuredQuery = { from: [{ collectionId }], ...(where && { where }) };
  const [row] = await query<{ result?: { aggregateFields: { n: Value } } }>(
    database,
    `${parent && `/${parent.slice(0, -1)}`}:runAggregationQuery`,
    {
      structuredAggregationQuery: { aggregations: [{ alias: 'n', count: {} }], structuredQuery },
    },
  );
  return Number(row?.result?.aggregateFields.n.integerValue ?? 0);
}

/** The number of marks that the map's tiles and the rollups have not processed yet. */
export async function countDirtyMarks(database: Database): Promise<number> {
  const counts = await Promise.all(
    [MAP_PENDING_COLLECTION, INSIGHTS_PENDING_COLLECTION].map((collection) =>
      countDocuments(database, collection),
    ),
  );
  return counts.reduce((sum, each) => sum + each, 0);
}

/** The progress of an import. */
export interface ImportProgress {
  createdAtMs: number;
  /** Whether it has not ended. */
  isOpen: boolean;
  rowsRead: number;
  /**
   * Rows of the whole file: an estimate from the part that has been read, until the import ends.
   */
  rows: number;
}

/** The most recently started import, or null if there was none. */
export async function latestImport(database: Database): Promise<ImportProgress | null> {
  const fields = ['createdAt', 'status', 'rowsRead', 'cursor', 'length'];
  const [row] = await query<{ document?: { fields: Record<string, Value> } }>(
    database,
    ':runQuery',
    {
      structuredQuery: {
        select: { fields: fields.map((fieldPath) => ({ fieldPath })) },
        from: [{ collectionId: IMPORTS_COLLECTION }],
        orderBy: [{ field: { fieldPath: 'createdAt' }, direction: 'DESCENDING' }],
        limit: 1,
      },
    },
  );
  if (!row?.document) return null;
  const { createdAt, status, rowsRead, cursor, length } = row.document.fields;
  const read = Number(rowsRead?.integerValue ?? 0);
  const share = Number(cursor?.integerValue ?? 0) / Number(length?.integerValue ?? 0);
  const isOpen = status?.stringValue === 'queued' || status?.stringValue === 'running';
  return {
    createdAtMs: Date.parse(createdAt?.timestampValue ?? ''),
    isOpen,
    rowsRead: read,
    rows: isOpen && share > 0 ? Math.round(read / share) : read,
  };
}
