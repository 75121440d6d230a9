import { expect, it } from 'vitest';
import { exportChunks } from '../exports/exporter.ts';
import { auditEventFixture, plainTimestamp } from '../testing/index.ts';
import { auditCsvExporter, auditJsonExporter } from './export-events.ts';

const event = auditEventFixture({
  reason: '=1+1',
  before: { title: 'Old', observedAt: null },
  after: { title: 'New', observedAt: plainTimestamp(1_000) },
});
const records = [
  { id: 'a', event },
  { id: 'b', event: auditEventFixture() },
];

it('writes a list that a program reads back', () => {
  const [first, second] = JSON.parse([...exportChunks(auditJsonExporter, records)].join(''));
  expect(first).toMatchObject({
    id: 'a',
    action: event.action,
    after: { title: 'New', observedAt: '1970-01-01T00:00:01.000000000Z' },
  });
  expect(second).toMatchObject({ id: 'b', before: null });
  expect([...exportChunks(auditJsonExporter, [])].join('')).toBe('[\n\n]\n');
});

it('writes lines of a table in which nothing runs', () => {
  const text = [...exportChunks(auditCsvExporter, records)].join('');
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^\uFEFFat,action,outcome/);
  expect(lines[1]).toContain(`'=1+1`);
  expect(lines[1]).toContain('""title"":""New""');
});
