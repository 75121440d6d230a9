import { compareTimestamps, type TimestampLike } from '@nest/model';
import { formatDuration } from '@/lib/format/time.ts';

/** The duration of a shoot, or the empty string while it is recording. */
export function lengthOf({
  startedAt: start,
  endedAt: end,
}: {
  startedAt: TimestampLike;
  endedAt: TimestampLike | null;
}): string {
  if (!end || compareTimestamps(end, start) < 0) return '';
  return formatDuration((end.toMillis() - start.toMillis()) / 1_000);
}
