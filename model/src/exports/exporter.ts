import type { Phenomenon } from '../phenomena/phenomenon.ts';

/** A stored phenomenon and its id. */
export interface ExportRecord {
  readonly id: string;
  readonly phenomenon: Phenomenon;
}

export const EXPORT_FORMATS = ['csv', 'geojson', 'kml', 'json'] as const;

/**
 * How one format is written, piece by piece, so that an export does not have to fit into memory.
 */
export interface Exporter<R = ExportRecord> {
  /** Without the dot. */
  readonly extension: (typeof EXPORT_FORMATS)[number];
  readonly mediaType: string;
  readonly head: string;
  /** Between two records. */
  readonly separator: string;
  readonly tail: string;
  record(record: R): string;
}

/**
 * Writes records as chunks of text, one per record.
 *
 * @example for (const chunk of exportChunks(csvExporter, records)) response.write(chunk);
 */
export function* exportChunks<R>(exporter: Exporter<R>, records: Iterable<R>): Generator<string> {
  yield exporter.head;
  let first = true;
  for (const record of records) {
    yield (first ? '' : exporter.separator) + exporter.record(record);
    first = false;
  }
  yield exporter.tail;
}

/** Like {@link exportChunks}, for records that arrive over time, such as pages of a query. */
export async function* exportStream<R>(
  exporter: Exporter<R>,
  records: AsyncIterable<R>,
): AsyncGenerator<string> {
  yield exporter.head;
  let first = true;
  for await (const record of records) {
    yield (first ? '' : exporter.separator) + exporter.record(record);
    first = false;
  }
  yield exporter.tail;
}
