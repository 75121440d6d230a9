/** The difference from the previous period, as text; null if there is none to mention. */
export function describeChange(
  now: number | null,
  before: number | null | undefined,
): string | null {
  if (now === null || before === null || before === undefined) return null;
  if (before === 0) return now === 0 ? 'no change (0)' : '0 in previous period';
  const percent = Math.round(((now - before) / before) * 100);
  if (percent === 0) return 'as before';
  if (percent > 999) return `${Math.round(now / before)} × before`;
  return `${percent > 0 ? '+' : '−'}${Math.abs(percent)} %`;
}
