// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DocumentSchema } from '../live/document-schema.ts';
import { matchesWords, useListPages, useListPlan } from './use-list-pages.ts';

const loadMore = vi.fn();
let pages = {};
vi.mock('../firebase/services.ts', () => ({ db: () => ({}) }));
vi.mock('./use-pages.tsx', () => ({ usePages: () => pages }));

interface Named {
  name: string;
}
const schema = { name: 'named', fields: { name: 'text' } } as unknown as DocumentSchema<Named>;
const plan = { equals: [], sort: 'name', direction: 'asc' } as const;

/** The list of some rows out of pages that were read so far. */
function list(names: string[], read: object, matches?: (data: Named) => boolean) {
  const rows = names.map((name) => ({ id: name, data: { name } }));
  pages = { rows, hasMore: true, isSettled: true, pageCount: 1, loadMore, ...read };
  const options = { schema, path: 'named', plan, matches: matches ?? null };
  return renderHook(() => useListPages<'name', Named>(options)).result.current;
}
const startsWithA = ({ name }: Named) => name.startsWith('a');

describe('a list of pages', () => {
  beforeEach(() => loadMore.mockClear());

  it('waits for its reader where the query asks for all', () => {
    const { rows, isSparse, isSearching } = list(['a', 'b'], {});
    expect(rows).toHaveLength(2);
    expect([isSparse, isSearching]).toEqual([false, false]);
    expect(loadMore).not.toHaveBeenCalled();
  });

  it('reads on while few rows match, and says how many it looked through', () => {
    const found = list(['a1', 'b', 'a2'], {}, startsWithA);
    expect(found.rows.map(({ id }) => id)).toEqual(['a1', 'a2']);
    expect(found).toMatchObject({ readCount: 3, isSparse: true, isSearching: true });
    expect(loadMore).toHaveBeenCalledOnce();
  });

  it('waits for the page that it opened', () => {
    expect(list(['b'], { isSettled: false }, startsWithA).isSearching).toBe(true);
    expect(loadMore).not.toHaveBeenCalled();
  });

  it('stops after six pages, at the end, and when enough rows match', () => {
    expect(list(['b'], { pageCount: 6 }, startsWithA)).toMatchObject({
      isSparse: true,
      isSearching: false,
    });
    expect(list(['b'], { hasMore: false }, startsWithA).isSparse).toBe(false);
    const many = Array.from({ length: 30 }, (_, index) => `a${index}`);
    expect(list(many, {}, startsWithA).isSparse).toBe(false);
    expect(loadMore).not.toHaveBeenCalled();
  });
});

it('matches the words that the query could not ask for', () => {
  expect(matchesWords(plan)).toBeNull();
  const matches = matchesWords({ ...plan, rest: ['silent'] });
  expect(matches?.({ searchTokens: ['silent', 'triangle'] })).toBe(true);
  expect(matches?.({ searchTokens: ['triangle'] })).toBe(false);
});

it('keeps a plan while it says the same', () => {
  const { result, rerender } = renderHook(({ at }) => useListPlan({ ...plan, at }), {
    initialProps: { at: 1 },
  });
  const first = result.current;
  rerender({ at: 1 });
  expect(result.current).toBe(first);
  rerender({ at: 2 });
  expect(result.current.key).not.toBe(first.key);
});
