import { describe, expect, it } from 'vitest';
import { type BenchResult, performanceTable, replaceTable } from './report.ts';

const machine = { cores: 2, cpu: 'Some CPU', memoryGb: 8, node: '20.20.2', system: 'linux x64' };
const date = new Date(Date.UTC(2026, 10, 30, 23));
const tableOf = (...results: BenchResult[]) =>
  performanceTable(results, machine, { date, quick: false });

const gate: BenchResult = {
  name: 'gate',
  seconds: 12.4,
  figures: { ratioSignIn: 1.2345, newFigure: 1234, formats: [{ name: 'json' }] },
  failure: null,
};

describe('the table', () => {
  it('names machine, day and what each figure is', () => {
    expect(tableOf(gate)).toBe(
      `Measured on 2026-11-30, by \`npm run bench -- all\`: 2 cores (Some CPU), 8 GB, Node 20.20.2, linux x64.

| benchmark | figure | value | what it is |
| --- | --- | --: | --- |
| \`gate\` (12 s) | \`ratioSignIn\` | 1.235 | sign-in through the gate ÷ without it |
|  | \`newFigure\` | 1,234 |  |`,
    );
  });

  it('shows figures at several sizes in one row', () => {
    const reads = { name: 'reads', seconds: 1, figures: { shoots: [50, 50, 51] }, failure: null };
    expect(tableOf(reads)).toContain('| `shoots` | 50 / 50 / 51 |');
  });

  it('says what failed, with or without figures, and goes on', () => {
    const broken = { name: 'frames', seconds: 3, figures: null, failure: 'no | Chromium\nhere' };
    const table = tableOf(broken, { ...gate, failure: 'ended with code 1' });
    expect(table).toContain('| `frames` (3 s) | **failed** |  | no \\| Chromium here |');
    expect(table).toContain(
      '| `gate` (12 s) | **failed** |  | ended with code 1 |\n|  | `ratioSignIn`',
    );
  });

  it('says that runs were quick', () => {
    expect(performanceTable([], machine, { date, quick: true })).toContain('quick runs');
  });
});

describe('the page', () => {
  it('keeps what lies round the table', () => {
    const page = 'above\n<!-- bench:begin -->\nold\n<!-- bench:end -->\nbelow\n';
    const made = 'above\n<!-- bench:begin -->\nnew\n<!-- bench:end -->\nbelow\n';
    expect(replaceTable(page, 'new')).toBe(made);
    expect(replaceTable(made, 'new')).toBe(made);
  });

  it('must have a place for the table', () => {
    expect(() => replaceTable('nothing', 'new')).toThrow('bench:begin');
  });
});
