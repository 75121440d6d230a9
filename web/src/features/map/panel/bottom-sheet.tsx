import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { nextStop, SHEET_STOPS, type SheetStop, stopAfterDrag } from './sheet-stops.ts';

interface BottomSheetProps {
  title: string;
  stop: SheetStop;
  onStop(stop: SheetStop): void;
  /** Height of its container, in px. */
  roomHeight: number;
  children: ReactNode;
}

/** The panel on narrow screens: dragged up from the bottom, or moved in steps with its handle. */
export function BottomSheet({ title, stop, onStop, roomHeight, children }: BottomSheetProps) {
  const [pull, setPull] = useState<number | null>(null);
  const start = useRef<{ y: number; moved: boolean } | null>(null);
  const height = SHEET_STOPS[stop](roomHeight);
  const shown = Math.max(SHEET_STOPS.peek(roomHeight), Math.min(height + (pull ?? 0), roomHeight));
  const onPointerMove = (event: PointerEvent) => {
    if (!start.current) return;
    const up = start.current.y - event.clientY;
    if (Math.abs(up) > 4) start.current.moved = true;
    setPull(up);
  };
  const onPointerUp = () => {
    if (start.current?.moved) onStop(stopAfterDrag(shown, roomHeight));
    setPull(null);
  };
  return (
    <section
      aria-label={title}
      className="absolute inset-x-0 bottom-0 z-20 flex flex-col overflow-hidden rounded-t-xl border-t border-line-strong bg-surface"
      style={{ height: shown, transition: pull === null ? 'height 140ms ease-out' : 'none' }}
    >
      <button
        type="button"
        aria-expanded={stop !== 'peek'}
        aria-label={stop === 'full' ? 'Lower the panel' : 'Raise the panel'}
        className="flex h-5 w-full shrink-0 touch-none items-center justify-center focus-visible:outline-offset-[-2px]"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = { y: event.clientY, moved: false };
        }}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onClick={() => {
          if (!start.current?.moved) onStop(nextStop(stop));
          start.current = null;
        }}
      >
        <span className="h-1 w-9 rounded-full bg-line-strong" />
      </button>
      {children}
    </section>
  );
}
