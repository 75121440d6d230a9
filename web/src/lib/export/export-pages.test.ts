import { csvExporter, type ExportRecord, exportStream } from '@nest/model';
import { phenomenonFixture } from '@nest/model/testing';
import { describe, expect, it } from 'vitest';
import { type ExportProgress, exportFileName, exportRecords } from './export-pages.ts';

const record = (id: string): ExportRecord => ({ id, phenomenon: phenomenonFixture() });
const pages: Record<string, { records: ExportRecord[]; read: number; next: string | null }> = {
  null: { records: [record('a'), record('b')], read: 3, next: 'second' },
  second: { records: [record('c')], read: 1, next: null },
};
const fetchPage = async (cursor: unknown) => {
  const page = pages[String(cursor)];
  if (!page) throw new Error(`No page ${String(cursor)}`);
  return page;
};

describe('exportRecords', () => {
  it('walks through all pages and counts records and reads', async () => {
    const heard: ExportProgress[] = [];
    const chunks: string[] = [];
    const records = exportRecords(fetchPage, new AbortController().signal, (p) => heard.push(p));
    for await (const chunk of exportStream(csvExporter, records)) chunks.push(chunk);
    expect(chunks.join('').trim().split('\r\n')).toHaveLength(4);
    expect(heard).toEqual([
      { records: 2, read: 3 },
      { records: 3, read: 4 },
    ]);
  });
  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const seen: string[] = [];
    const all = async () => {
      const records = exportRecords(fetchPage, controller.signal, () => {});
      for await (const { id } of records) {
        seen.push(id);
        if (id === 'b') controller.abort();
      }
    };
    await expect(all()).rejects.toThrow(/abort/i);
    expect(seen).toEqual(['a', 'b']);
  });
});

describe('exportFileName', () => {
  it('says when it was made', () => {
    expect(exportFileName('phenomena', 'csv', new Date('2026-03-14T15:09:26Z'))).toBe(
      'nest-phenomena-2026-03-14-150926.csv',
    );
  });
});
