import { compareTimestamps, isTimestamp, type TimestampLike } from '@nest/model';

/**
 * A position in the order of a list: value of the sort field, then id. It need not be a document's.
 */
export type Position = readonly [value: TimestampLike | string | null, id: string];

/**
 * A part of a list: after one position (null: from the start), until another (null: to the end).
 */
export interface PageRange {
  readonly after: Position | null;
  readonly until: Position | null;
}

export interface Page<Row> extends PageRange {
  readonly key: string;
  /** The query of its listener: a page that was split keeps listening to its old, wider query. */
  readonly range: PageRange;
  /** The last delivery of its listener, in order; null before the first one. */
  readonly rows: readonly Row[] | null;
}

export interface PageOrder<Row> {
  position(row: Row): Position;
  direction: 'asc' | 'desc';
  /** Rows of a full page. Listeners request one more, to know whether there are more. */
  pageSize: number;
}

/** Firestore's byte order: by code points, whereas `<` compares UTF-16 units. */
function compareText(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const difference = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Negative if `a` comes first in ascending order. */
export function comparePositions(a: Position, b: Position): number {
  return compareValues(a[0], b[0]) || compareText(a[1], b[1]);
}

function compareValues(a: Position[0], b: Position[0]): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  return isTimestamp(a) && isTimestamp(b)
    ? compareTimestamps(a, b)
    : compareText(String(a), String(b));
}

export function firstPages<Row>(): Page<Row>[] {
  const range = { after: null, until: null };
  return [{ key: '0', ...range, range: range, rows: null }];
}

const isIn = <Row>(order: PageOrder<Row>, row: Row, until: Position | null): boolean => {
  if (until === null) return true;
  const difference = comparePositions(order.position(row), until);
  return order.direction === 'asc' ? difference <= 0 : difference >= 0;
};

/** The rows of a page: the delivered ones up to its end. */
export function pageRows<Row>(order: PageOrder<Row>, page: Page<Row>): readonly Row[] {
  const inside = (page.rows ?? []).filter((row) => isIn(order, row, page.until));
  return inside.slice(0, order.pageSize);
}

/** Whether a page's range contains more than one page, so that it must be split. */
export function overflows<Row>(order: PageOrder<Row>, page: Page<Row>): boolean {
  const last = page.rows?.[order.pageSize];
  return last !== undefined && isIn(order, last, page.until);
}

/**
 * Splits an overflowing page: it now ends with its last row, and a new page starts at that
 * position. Since the two ranges meet in one position, a record that is inserted later falls into
 * one of them, never between. The first page's listener stays the same, so nothing is read twice.
 */
function splitPage<Row>(
  order: PageOrder<Row>,
  pages: readonly Page<Row>[],
  key: string,
): Page<Row>[] {
  return pages.flatMap((page) => {
    const last = pageRows(order, page).at(-1);
    if (page.key !== key || last === undefined || !overflows(order, page)) return [page];
    const middle = order.position(last);
    const rest = { after: middle, until: page.until };
    const restPage = { key: String(pages.length), ...rest, range: rest, rows: null };
    return [{ ...page, until: middle }, restPage];
  });
}

/**
 * Stores a delivery of a page's listener. A page between others that now overflows is split
 * immediately, because its last rows would be missing from the list.
 */
export function applySnapshot<Row>(
  order: PageOrder<Row>,
  pages: readonly Page<Row>[],
  key: string,
  rows: readonly Row[],
): Page<Row>[] {
  const next = pages.map((page) => (page.key === key ? { ...page, rows } : page));
  const page = next.find((candidate) => candidate.key === key);
  return page?.until ? splitPage(order, next, key) : next;
}

/** Opens the next page if there is one and the last one has loaded. */
export function openNext<Row>(order: PageOrder<Row>, pages: readonly Page<Row>[]): Page<Row>[] {
  const last = pages.at(-1);
  return last ? splitPage(order, pages, last.key) : [...pages];
}

/**
 * All rows in order. A record that moved between a listening page and another one may be in both:
 * the listening page is correct.
 *
 * @param isLive whether a page listens, by its index
 */
export function allRows<Row>(
  order: PageOrder<Row>,
  pages: readonly Page<Row>[],
  isLive: (index: number) => boolean,
): { rows: Row[]; counts: number[] } {
  const idOf = (row: Row) => order.position(row)[1];
  const byPage = pages.map((page) => pageRows(order, page));
  const live = new Set(
    byPage
      .filter((_, index) => isLive(index))
      .flat()
      .map(idOf),
  );
  const seen = new Set<string>();
  const kept = byPage.map((rows, index) =>
    rows.filter((row) => {
      const id = idOf(row);
      if (seen.has(id) || (!isLive(index) && live.has(id))) return false;
      seen.add(id);
      return true;
    }),
  );
  return { rows: kept.flat(), counts: kept.map((rows) => rows.length) };
}
