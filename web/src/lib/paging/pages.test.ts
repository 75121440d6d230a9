import { plainTimestamp } from '@nest/model/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allRows,
  applySnapshot,
  comparePositions,
  firstPages,
  openNext,
  overflows,
  type Page,
  type PageOrder,
  pageRows,
} from './pages.ts';

interface Row {
  id: string;
  title: string;
}
const order: PageOrder<Row> = {
  position: (row) => [row.title, row.id],
  direction: 'asc',
  pageSize: 3,
};

/** Firestore's result of a page's query over the stored rows. */
function ask(stored: Row[], page: Page<Row>): Row[] {
  const { after, until } = page.range;
  return [...stored]
    .sort((a, b) => comparePositions(order.position(a), order.position(b)))
    .filter((row) => after === null || comparePositions(order.position(row), after) > 0)
    .filter((row) => until === null || comparePositions(order.position(row), until) <= 0)
    .slice(0, order.pageSize + 1);
}

/** Lets every listener respond until nothing changes any more. */
function settle(stored: Row[], start: Page<Row>[]): Page<Row>[] {
  let pages = start;
  for (let round = 0; round < 50; round++) {
    const before = pages.length;
    for (const { key } of pages) {
      const page = pages.find((candidate) => candidate.key === key);
      if (page) pages = applySnapshot(order, pages, key, ask(stored, page));
    }
    if (pages.length === before && pages.every((page) => page.rows)) return pages;
  }
  throw new Error('The pages did not settle');
}

const titles = (pages: Page<Row>[]) => allRows(order, pages, () => true).rows.map((r) => r.title);
const rowsOf = (...names: string[]) => names.map((title) => ({ id: `id-${title}`, title }));

it('puts records without a value first, as Firestore does', () => {
  const timestamp = plainTimestamp(0);
  expect(comparePositions([null, 'b'], [timestamp, 'a'])).toBeLessThan(0);
  expect(comparePositions([timestamp, 'a'], [null, 'b'])).toBeGreaterThan(0);
  expect(comparePositions([null, 'a'], [null, 'b'])).toBeLessThan(0);
});

describe('pages', () => {
  it('shows one page and knows that there are more', () => {
    const pages = settle(rowsOf('a', 'b', 'c', 'd'), firstPages());
    expect(titles(pages)).toEqual(['a', 'b', 'c']);
    expect(pages.map((page) => overflows(order, page))).toEqual([true]);
  });

  it('opens the next page without querying the first one again', () => {
    const stored = rowsOf('a', 'b', 'c', 'd', 'e');
    const first = settle(stored, firstPages());
    const pages = openNext(order, first);
    expect(pages[0]?.range).toBe(first[0]?.range);
    expect(pages[1]?.range.after).toEqual(['c', 'id-c']);
    expect(titles(settle(stored, pages))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('does not open a page while the last one is loading, or after the end', () => {
    const opened = openNext(order, settle(rowsOf('a', 'b', 'c', 'd'), firstPages()));
    expect(openNext(order, opened)).toHaveLength(2);
    expect(openNext(order, settle(rowsOf('a'), firstPages()))).toHaveLength(1);
  });

  it('loses no record that is inserted into, between or around pages, nor shows one twice', () => {
    const name = fc.stringMatching(/^[a-z]{1,3}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { maxLength: 20 }),
        fc.array(fc.record({ add: fc.array(name, { maxLength: 5 }), drop: fc.nat(30) })),
        fc.nat(6),
        (initial, changes, opens) => {
          let stored = rowsOf(...initial);
          let pages = settle(stored, firstPages<Row>());
          for (let i = 0; i < opens; i++) pages = settle(stored, openNext(order, pages));
          for (const { add, drop } of changes) {
            stored = stored.filter((_, index) => index !== drop);
            stored = [...new Map([...stored, ...rowsOf(...add)].map((r) => [r.id, r])).values()];
            pages = settle(stored, pages);
            const shown = titles(pages);
            const all = stored.map((row) => row.title).sort();
            const last = pages.at(-1);
            const complete = last && !overflows(order, last);
            expect(shown).toEqual(complete ? all : all.slice(0, shown.length));
          }
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });

  it('reads descending lists too', () => {
    const down: PageOrder<Row> = { ...order, direction: 'desc' };
    const [a, b, c, d] = rowsOf('a', 'b', 'c', 'd');
    const pages = openNext(
      down,
      applySnapshot(
        down,
        firstPages<Row>(),
        '0',
        [d, c, b, a].filter((row) => row !== undefined),
      ),
    );
    expect(pages[0] && pageRows(down, pages[0]).map((row) => row.title)).toEqual(['d', 'c', 'b']);
    expect(pages[1]?.after?.[0]).toBe('b');
  });

  it('believes the listening page where a record is in two', () => {
    const [row] = rowsOf('a');
    const base = { after: null, until: null, range: { after: null, until: null } };
    const pages: Page<Row>[] = [
      { ...base, key: '0', rows: row ? [row] : [] },
      { ...base, key: '1', rows: row ? [row] : [] },
    ];
    expect(allRows(order, pages, (index) => index === 1).counts).toEqual([0, 1]);
  });
});
