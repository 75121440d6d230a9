import { Pause, Play } from 'lucide-react';
import { useMemo } from 'react';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { Button } from '@/ui/button.tsx';
import { Select } from '@/ui/select.tsx';
import { Tooltip } from '@/ui/tooltip.tsx';
import { useAddress, useMapData, useReplay } from '../map-contexts.ts';
import { PERIOD_IDS, PERIOD_NAMES, type PeriodId, spanOf } from './period.ts';
import { formatPlayhead, formatPlayheadParam } from './playhead.ts';
import { TimeTrack } from './time-track.tsx';
import { usePlayback } from './use-playback.ts';

const ALL = 'all';
const OPTIONS = [
  ...PERIOD_IDS.map((id) => ({ value: id as string, label: PERIOD_NAMES[id] })),
  { value: ALL, label: PERIOD_NAMES.all },
];

/** The period that is shown, the playhead in it, and play: reports appear as they were made. */
export function TimeBar() {
  const { search, update } = useAddress();
  const { phenomena, nowMs } = useMapData();
  const { playheadMs, setPlayhead } = useReplay();
  const { timesMs } = phenomena;
  const earliestMs = useMemo(() => {
    let earliest: number | null = null;
    for (const ms of timesMs) earliest = earliest === null ? ms : Math.min(earliest, ms);
    return earliest;
  }, [timesMs]);
  const span = useMemo(
    () => spanOf(search.period, nowMs, earliestMs),
    [search.period, nowMs, earliestMs],
  );
  const playback = usePlayback(span);
  const toNow = () => {
    playback.stop();
    setPlayhead(null);
  };
  const label = playback.isPlaying ? 'Pause' : 'Replay the reports of this period';
  useCommands([
    { id: 'map.replay', title: label, group: 'This page', hotkey: 't', run: playback.toggle },
    { id: 'map.now', title: 'Back to the present', group: 'This page', hotkey: '.', run: toNow },
  ]);
  return (
    <section
      aria-label="Time"
      className="flex min-w-0 items-center gap-2 max-sm:flex-wrap max-sm:gap-y-0"
    >
      <Tooltip label={label} command="map.replay" side="top">
        <Button variant="ghost" size="icon" aria-label={label} onClick={playback.toggle}>
          {playback.isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
        </Button>
      </Tooltip>
      <Select
        aria-label="Period"
        className="w-28 border-transparent bg-transparent"
        value={search.period ?? ALL}
        onValueChange={(value) => {
          playback.stop();
          update({ period: value === ALL ? undefined : (value as PeriodId), at: undefined });
          setPlayhead(null);
        }}
        options={OPTIONS}
      />
      <TimeTrack
        span={span}
        playheadMs={playheadMs}
        timesMs={timesMs}
        onPlayhead={(ms) => {
          playback.stop();
          setPlayhead(ms);
        }}
      />
      <div className="tabular flex shrink-0 items-center justify-end gap-2 text-xs max-sm:ml-auto md:w-52">
        {playheadMs === null ? (
          <span className="pr-2 font-medium">Now</span>
        ) : (
          <>
            <time dateTime={formatPlayheadParam(playheadMs)} className="whitespace-nowrap">
              {formatPlayhead(playheadMs)}
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
