/** How many pages around the viewport listen. */
const LIVE_PAGES = 3;

/**
 * Which pages listen: those in the viewport and their neighbours, `LIVE_PAGES` or as many as the
 * viewport spans. Others keep what they last received.
 *
 * @param counts rows of each page, in order
 * @param first index of the first visible row
 * @param last index of the last visible row
 */
export function livePages(
  counts: readonly number[],
  first: number,
  last: number,
): { from: number; to: number } {
  const from = pageAt(counts, first);
  const to = Math.max(from, pageAt(counts, last));
  const spare = Math.max(0, LIVE_PAGES - (to - from + 1));
  const before = Math.min(from, Math.floor(spare / 2));
  return { from: from - before, to: Math.min(counts.length - 1, to + spare - before) };
}

function pageAt(counts: readonly number[], row: number): number {
  let end = 0;
  for (const [index, count] of counts.entries()) {
    end += count;
    if (row < end) return index;
  }
  return Math.max(0, counts.length - 1);
}
