import { ChevronDown, ChevronUp, GripHorizontal } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { useStored } from '@/lib/stored.ts';
import { Button } from '@/ui/button.tsx';
import { cn } from '@/ui/cn.ts';
import { Tooltip } from '@/ui/tooltip.tsx';
import { keepInside, MARGIN_PX, type Position, readPosition, writePosition } from './position.ts';

interface PanelFrameProps {
  title: string;
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
  /** Size of its container, in px. */
  room: { width: number; height: number };
  /** Beside the title, also while collapsed. */
  summary?: ReactNode;
  children: ReactNode;
}

export const PANEL_WIDTH_PX = 344;
/** Height of its header. */
const HEAD_PX = 44;
/** The panel's position, stored in this browser. */
export function usePanelPosition(room: { width: number; height: number }) {
  const [stored, setStored] = useStored('map.panel', '');
  const head = { width: PANEL_WIDTH_PX, height: HEAD_PX };
  return { position: keepInside(readPosition(stored), head, room), setStored };
}

const STEPS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-16, 0],
  ArrowRight: [16, 0],
  ArrowUp: [0, -16],
  ArrowDown: [0, 16],
};

/**
 * The panel over the map: dragged and collapsed by its header; this browser stores its position.
 */
export function PanelFrame({ title, isOpen, onOpen, room, summary, children }: PanelFrameProps) {
  const { position, setStored } = usePanelPosition(room);
  const grip = useRef<Position | null>(null);
  const head = { width: PANEL_WIDTH_PX, height: HEAD_PX };
  const moveTo = (to: Position) => setStored(writePosition(keepInside(to, head, room)));

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if ((event.target as HTMLElement).closest('[data-no-drag]')) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX - position.x, y: event.clientY - position.y };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!grip.current) return;
    moveTo({ x: event.clientX - grip.current.x, y: event.clientY - grip.current.y });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const [dx, dy] = step;
    moveTo({ x: position.x + dx, y: position.y + dy });
  };
  const label = isOpen ? 'Fold the panel' : 'Unfold the panel';
  return (
    <section
      aria-label={title}
      className="absolute z-20 flex flex-col overflow-hidden rounded-lg border border-line bg-surface/95 backdrop-blur-sm"
      style={{
        left: position.x,
        top: position.y,
        width: PANEL_WIDTH_PX,
        maxHeight: room.height - position.y - MARGIN_PX,
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the grip in it does the same by keys */}
      <header
        className="flex h-11 shrink-0 cursor-grab touch-none items-center gap-2 pr-1.5 pl-2 select-none active:cursor-grabbing"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          grip.current = null;
        }}
        onDoubleClick={() => setStored('')}
      >
        <Tooltip label="Drag, or move with the arrow keys">
          <button
            type="button"
            aria-label="Move the panel"
            className="grid size-6 cursor-grab place-content-center rounded text-ink-3 hover:bg-hover"
            onKeyDown={onKeyDown}
          >
            <GripHorizontal aria-hidden className="size-4" />
          </button>
        </Tooltip>
        <h2 className="text-table font-semibold">{title}</h2>
        <div className="min-w-0 flex-1 truncate text-xs text-ink-3">{summary}</div>
        <Tooltip label={label} command="map.panel">
          <Button
            data-no-drag
            variant="ghost"
            size="icon-sm"
            aria-label={label}
            aria-expanded={isOpen}
            onClick={() => onOpen(!isOpen)}
          >
            {isOpen ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
          </Button>
        </Tooltip>
      </header>
      <div
        className={cn('min-h-0 flex-1 flex-col border-t border-line', isOpen ? 'flex' : 'hidden')}
      >
        {children}
      </div>
    </section>
  );
}
