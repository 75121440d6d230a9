import { Pause, Play } from 'lucide-react';
import { useMemo } from 'react';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { Button } from '@/ui/button.tsx';
import { Select } from '@/ui/select.tsx';
import { Tooltip } from '@/ui/tooltip.tsx';
import { useMapScreen } from '../map-screen-context.ts';
import { PERIOD_IDS, PERIOD_NAMES, type PeriodId, spanOf } from './period.ts';
import { formatPlayhead, formatPlayheadParam } from './playhead.ts';
import { TimeTrack } from './time-track.tsx';
import { useReplay } from './use-replay.ts';

const ALL = 'all';
const OPTIONS = [
  ...PERIOD_IDS.map((id) => ({ value: id as string, label: PERIOD_NAMES[id] })),
  { value: ALL, label: PERIOD_NAMES.all },
];

interface TimeBarProps {
  /** The exact playhead of a replay; the URL only has it to the minute. */
  onMoment(ms: number | null, pace?: number): void;
}

/**
 * The shown period, the playhead, and a play button: reports appear in the order of their times.
 */
export function TimeBar({ onMoment }: TimeBarProps) {
  const { search, update, timesMs, nowMs, momentMs } = useMapScreen();
  const earliestMs = useMemo(() => {
    let earliest: number | null = null;
    for (const ms of timesMs) earliest = earliest === null ? ms : Math.min(earliest, ms);
    return earliest;
  }, [timesMs]);
  const span = useMemo(
    () => spanOf(search.period, nowMs, earliestMs),
    [search.period, nowMs, earliestMs],
  );
  const replay = useReplay(span, momentMs, onMoment);
  const toNow = () => {
    replay.stop();
    onMoment(null);
  };
  const label = replay.isPlaying ? 'Pause' : 'Replay the reports of this period';
  useCommands([
    { id: 'map.replay', title: label, group: 'This page', hotkey: 't', run: replay.toggle },
    { id: 'map.now', title: 'Back to the present', group: 'This page', hotkey: '.', run: toNow },
  ]);
  return (
    <section
      aria-label="Time"
      className="flex min-w-0 items-center gap-2 max-sm:flex-wrap max-sm:gap-y-0"
    >
      <Tooltip label={label} command="map.replay" side="top">
        <Button variant="ghost" size="icon" aria-label={label} onClick={replay.toggle}>
          {replay.isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
        </Button>
      </Tooltip>
      <Select
        aria-label="Period"
        className="w-28 border-transparent bg-transparent"
        value={search.period ?? ALL}
        onValueChange={(value) => {
          replay.stop();
          update({ period: value === ALL ? undefined : (value as PeriodId), at: undefined });
          onMoment(null);
        }}
        options={OPTIONS}
      />
      <TimeTrack
        span={span}
        momentMs={momentMs}
        timesMs={timesMs}
        onMoment={(ms) => {
          replay.stop();
          onMoment(ms);
        }}
      />
      <div className="tabular flex shrink-0 items-center justify-end gap-2 text-xs max-sm:ml-auto md:w-52">
        {momentMs === null ? (
          <span className="pr-2 font-medium">Now</span>
        ) : (
          <>
            <time dateTime={formatPlayheadParam(momentMs)} className="whitespace-nowrap">
              {formatPlayhead(momentMs)}
            </time>
            <Button size="sm" variant="ghost" className="px-1.5" onClick={toNow}>
              Now
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
