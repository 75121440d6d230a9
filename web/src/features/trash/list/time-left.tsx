import type { TrashEntry } from '@nest/model';
import { formatPlural } from '@/lib/format/number.ts';

const DAY_MS = 86_400_000;

/** How long an entry stays, as text. */
export function timeLeft(
  { status, purgeAt }: Pick<TrashEntry, 'status' | 'purgeAt'>,
  nowMs: number,
): string {
  if (status === 'moving') return 'Being moved';
  if (status === 'restoring') return 'Being restored';
  if (status === 'purging') return 'Being deleted';
  if (purgeAt === null) return 'Until deleted by hand';
  const days = Math.ceil((purgeAt.toMillis() - nowMs) / DAY_MS);
  if (days <= 0) return 'Due to be deleted';
  return `${formatPlural(days, 'day')} left`;
}

export function TimeLeft({ entry }: { entry: TrashEntry }) {
  const words = timeLeft(entry, Date.now());
  const isSoon = entry.purgeAt !== null && entry.purgeAt.toMillis() - Date.now() < 3 * DAY_MS;
  return <span className={isSoon ? 'text-danger' : undefined}>{words}</span>;
}
