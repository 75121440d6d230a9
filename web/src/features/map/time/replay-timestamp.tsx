import { formatAge, formatClock } from '@/lib/format/flight.ts';
import { cn } from '@/ui/cn.ts';
import { useAddress, useMapData, useReplay } from '../map-contexts.ts';
import { shownLayers } from '../search.ts';

/** Within this distance, a snapshot belongs to the shown minute, in s. */
const SAME_S = 60;

/** During a replay: the time of the shown aircraft, or why there are none. */
export function ReplayTimestamp({ className }: { className?: string }) {
  const { search } = useAddress();
  const { sky } = useMapData();
  const { playheadMs, isPlaying } = useReplay();
  if (playheadMs === null || sky.state === 'no-permission') return null;
  if (!shownLayers(search).has('aircraft')) return null;
  return (
    <p
      // While playing it would be announced ten times a second.
      aria-live={isPlaying ? 'off' : 'polite'}
      className={cn('tabular text-2xs', sky.problem ? 'text-signal' : 'text-ink-3', className)}
    >
      {wordsOf(sky.columns?.time ?? null, playheadMs / 1000, sky.problem)}
    </p>
  );
}

function wordsOf(
  timeS: number | null,
  playheadS: number,
  problem: { kind: string; message: string } | null,
): string {
  if (problem?.kind === 'absent') return 'No archived sky for that moment: no aircraft are shown.';
  if (problem && timeS === null) return `No aircraft are shown. ${problem.message}`;
  if (timeS === null) return 'Fetching the sky of that moment …';
  const offsetS = timeS - playheadS;
  const away =
    Math.abs(offsetS) < SAME_S
      ? ''
      : `, ${formatAge(Math.abs(offsetS))} ${offsetS < 0 ? 'earlier' : 'later'}`;
  const words = `Aircraft as of ${formatClock(timeS)}${away}`;
  return problem ? `${words}. ${problem.message}` : words;
}
