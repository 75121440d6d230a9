import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, escapeCell } from './csv-cell.ts';

describe('escapeCell', () => {
  it.each([
    ['=HYPERLINK("http://x.example","a")', `"'=HYPERLINK(""http://x.example"",""a"")"`],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd|calc', "'+cmd|calc"],
    ['-2+3', "'-2+3"],
    [' =1+1', "' =1+1"],
    ['\t=1', `"\t'=1"`],
    ['a;=1+1', `"a;'=1+1"`],
    ['a; =1+1;b', `"a;' =1+1;b"`],
    ['a\n=1+1\r\n@SUM(A1)', `"a\n'=1+1\r\n'@SUM(A1)"`],
    ['a\n;+cmd|calc', `"a\n;'+cmd|calc"`],
    ['47.1;-8.5', `"47.1;'-8.5"`],
    ['a-b=c', 'a-b=c'],
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

/** Cells as a spreadsheet reads them that separates by `separator`: a quote counts at a cell's start only. */
function readCells(text: string, separator: string): string[] {
  const cells = [''];
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    const cell = cells.at(-1) ?? '';
    if (isQuoted && char === '"' && text[i + 1] === '"') {
      cells[cells.length - 1] = `${cell}"`;
      i++;
    } else if (isQuoted) {
      if (char === '"') isQuoted = false;
      else cells[cells.length - 1] = cell + char;
    } else if (char === '"' && cell === '') isQuoted = true;
    else if (char === separator || char === '\n' || char === '\r') cells.push('');
    else cells[cells.length - 1] = cell + char;
  }
  return cells;
}

it.each([',', ';', '\t'])('leaves no formula where %j separates cells', (separator) => {
  const piece = fc.constantFrom('=', '+', '@', '-', ';', ',', '"', '\t', '\n', '\r', ' ', 'a', '1');
  const cell = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
      for (const read of readCells(csvLine(['id', ...cells]), separator)) {
        const isSafe = !/^\s*[=+\-@]/.test(read) || /^\s*[+-]?\d+(\.\d+)?\s*$/.test(read);
        expect(isSafe, JSON.stringify({ read, cells })).toBe(true);
      }
    }),
    { seed: 10, numRuns: 2_000 },
  );
});
