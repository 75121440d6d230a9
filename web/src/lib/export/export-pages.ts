/** Records per request of an export. */
export const EXPORT_PAGE = 500;

export interface ExportPage<R> {
  records: R[];
  /**
   * Documents read for it; more than `records` if words are matched here or a document is damaged.
   */
  read: number;
  /** Where the next page starts, or null after the last one. */
  next: unknown;
}

export interface ExportProgress {
  records: number;
  read: number;
}

/**
 * Streams the records of a query page by page, so that it never waits for all and can be cancelled.
 *
 * @param fetchPage reads the page that starts at a cursor (null: the first one)
 */
export async function* exportRecords<R>(
  fetchPage: (cursor: unknown) => Promise<ExportPage<R>>,
  signal: AbortSignal,
  onProgress: (progress: ExportProgress) => void,
): AsyncGenerator<R> {
  const progress = { records: 0, read: 0 };
  let cursor: unknown = null;
  do {
    const page = await fetchPage(cursor);
    signal.throwIfAborted();
    progress.records += page.records.length;
    progress.read += page.read;
    onProgress({ ...progress });
    yield* page.records;
    cursor = page.next;
  } while (cursor !== null);
}

/** `nest-phenomena-2026-03-14-150926.csv` */
export function exportFileName(what: string, extension: string, now: Date): string {
  const [day = '', time = ''] = now.toISOString().split(/[T.]/);
  return `nest-${what}-${day}-${time.replaceAll(':', '')}.${extension}`;
}
