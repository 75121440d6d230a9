import { describe, expect, it } from 'vitest';
import { csvLine, escapeCell } from './csv-cell.ts';

describe('escapeCell', () => {
  it.each([
    ['=HYPERLINK("http://x.example","a")', `"'=HYPERLINK(""http://x.example"",""a"")"`],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd|calc', "'+cmd|calc"],
    ['-2+3', "'-2+3"],
    [' =1+1', "' =1+1"],
    ['\t=1', `"'\t=1"`],
    ['-12.5', '-12.5'],
    ['plain', 'plain'],
    ['two\nlines', '"two\nlines"'],
    ['', ''],
  ])('writes %j as %j', (value, expected) => {
    expect(escapeCell(value)).toBe(expected);
  });

  it('writes numbers, null and lines', () => {
    expect(csvLine([-1, null, 'a,b'])).toBe('-1,,"a,b"\r\n');
  });
});
