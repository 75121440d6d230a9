import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Output, Screen } from './screen.ts';

let written = '';
const output = (terminal: boolean): Output => {
  const stream = new PassThrough();
  stream.on('data', (chunk) => {
    written += String(chunk);
  });
  return Object.assign(stream, terminal ? { isTTY: true, columns: 20 } : {});
};
beforeEach(() => {
  written = '';
});

const ERASE = '\u001b[1G\u001b[2K';

describe('on a terminal', () => {
  it('changes the line in place', () => {
    const screen = new Screen(output(true));
    screen.setLine(() => 'one');
    screen.setLine(() => 'two');
    expect(written).toBe(`one${ERASE}two`);
  });

  it('writes all else above the line', () => {
    const screen = new Screen(output(true));
    screen.setLine(() => 'line');
    screen.print('text');
    expect(written).toBe(`line${ERASE}text\nline`);
  });

  it('writes nothing where nothing has changed', () => {
    const screen = new Screen(output(true));
    screen.setLine(() => 'line');
    screen.redraw();
    expect(written).toBe('line');
  });

  it('keeps the last column free', () => {
    new Screen(output(true)).setLine((columns) => 'x'.repeat(columns + 5));
    expect(written).toBe(`${'x'.repeat(18)}…`);
  });

  it('takes the line away', () => {
    const screen = new Screen(output(true));
    screen.setLine(() => 'line');
    screen.setLine(null);
    screen.print('end');
    expect(written).toBe(`line${ERASE}end\n`);
  });
});

it('writes plain lines where there is no terminal', () => {
  const screen = new Screen(output(false));
  screen.setLine(() => 'line');
  screen.print('text');
  expect(written).toBe('text\n');
});
