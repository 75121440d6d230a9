import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import { histogram, type Span } from './period.ts';
import { formatPlayhead } from './playhead.ts';

interface TimeTrackProps {
  span: Span;
  /** Unix ms; null is the end of the span. */
  playheadMs: number | null;
  timesMs: Float64Array;
  onPlayhead(ms: number | null): void;
}

const BARS = 96;
/** Steps of the keys, as fractions of the span. */
const SMALL_STEP = 1 / 96;
const LARGE_STEP = 1 / 12;

/** The span as a slider, with the number of reports along it. At its right end is the present. */
export function TimeTrack({ span, playheadMs, timesMs, onPlayhead }: TimeTrackProps) {
  const track = useRef<HTMLDivElement>(null);
  const length = span.toMs - span.fromMs;
  const counts = useMemo(() => histogram(timesMs, span, BARS), [timesMs, span]);
  const most = Math.max(1, ...counts);
  const at = playheadMs ?? span.toMs;
  const part = Math.max(0, Math.min(1, (at - span.fromMs) / length));
  const go = (ms: number) => onPlayhead(ms >= span.toMs ? null : Math.max(span.fromMs, ms));
  const goTo = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (box) go(span.fromMs + ((event.clientX - box.left) / box.width) * length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowRight: SMALL_STEP,
      ArrowUp: SMALL_STEP,
      ArrowLeft: -SMALL_STEP,
      ArrowDown: -SMALL_STEP,
      PageUp: LARGE_STEP,
      PageDown: -LARGE_STEP,
      Home: -1,
      End: 1,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    go(at + step * length);
  };
  return (
    <div
      ref={track}
      role="slider"
      tabIndex={0}
      aria-label="Moment"
      aria-valuemin={span.fromMs}
      aria-valuemax={span.toMs}
      aria-valuenow={Math.round(at)}
      aria-valuetext={playheadMs === null ? 'Now' : formatPlayhead(at)}
      className="relative h-8 min-w-0 flex-1 cursor-pointer touch-none rounded max-sm:order-last max-sm:mx-2 max-sm:basis-full"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
      }}
    >
      <div aria-hidden className="absolute inset-x-0 bottom-1.5 flex h-6 items-end gap-px">
        {counts.map((count, i) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the bars have no other name
            key={i}
            className={
              (i + 0.5) / BARS <= part
                ? 'flex-1 rounded-t-[1px] bg-info'
                : 'flex-1 rounded-t-[1px] bg-line-strong'
            }
            style={{ height: count === 0 ? 0 : `${12 + (88 * count) / most}%` }}
          />
        ))}
      </div>
      <div aria-hidden className="absolute inset-x-0 bottom-1 h-0.5 rounded bg-line-strong">
        <div className="h-full rounded bg-info" style={{ width: `${part * 100}%` }} />
      </div>
      <div
        aria-hidden
        className="absolute bottom-0 h-full w-0.5 -translate-x-1/2 bg-ink"
        style={{ left: `${part * 100}%` }}
      >
        <span className="absolute -bottom-0.5 left-1/2 size-2.5 -translate-x-1/2 rounded-full border-2 border-ink bg-surface" />
      </div>
    </div>
  );
}
