export interface TextParts {
  /** The common start and end of both texts. */
  start: string;
  end: string;
  before: string;
  after: string;
}

const isWordEnd = (text: string, at: number) => at === 0 || /\s/.test(text.charAt(at - 1));

/** Two texts split into their common start and end and the difference, at whole words. */
export function textParts(before: string, after: string): TextParts {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charAt(start) === after.charAt(start)) start++;
  while (!isWordEnd(before, start)) start--;
  let end = 0;
  while (
    end < shorter - start &&
    before.charAt(before.length - 1 - end) === after.charAt(after.length - 1 - end)
  ) {
    end++;
  }
  while (end > 0 && !/\s/.test(before.charAt(before.length - end))) end--;
  return {
    start: before.slice(0, start),
    end: before.slice(before.length - end),
    before: before.slice(start, before.length - end),
    after: after.slice(start, after.length - end),
  };
}
