import { MonitorX, RotateCw, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/ui/button.tsx';
import { EmptyState } from '@/ui/states.tsx';
import type { RenderState } from './view/use-surface.ts';

interface MapErrorNoticeProps {
  picture: RenderState;
  onRetry(): void;
}

/** Replaces a map that is not available: the reason, and what to do. The list keeps working. */
export function MapErrorNotice({ picture, onRetry }: MapErrorNoticeProps) {
  if (picture.state === 'ready') return null;
  if (picture.state === 'loading') return <Globe />;
  const isLost = picture.state === 'lost';
  const why =
    picture.state === 'failed'
      ? picture.message
      : 'The graphics card let go of it. It is drawn again as soon as the browser allows.';
  return (
    <div className="absolute inset-0 grid place-content-center bg-sunken">
      <EmptyState
        role="alert"
        icon={MonitorX}
        title={isLost ? 'The picture of the map was lost' : 'The map cannot be drawn here'}
        action={
          <Button onClick={onRetry}>
            <RotateCw aria-hidden />
            {isLost ? 'Draw it again' : 'Try again'}
          </Button>
        }
      >
        <p>{why} The list shows what the map would.</p>
      </EmptyState>
    </div>
  );
}

/** A disk with the size of the globe, while the map's code loads. */
const Globe = () => (
  <div role="status" data-skeleton className="absolute inset-0 grid place-content-center">
    <div className="aspect-square w-[min(60vw,60vh)] animate-pulse rounded-full border border-line bg-hover" />
    <span className="sr-only">Loading the map</span>
  </div>
);

/** Why the requested map is not shown, until it is dismissed. */
export function BaseNotice({ notice }: { notice: string | null }) {
  const [isRead, setRead] = useState(false);
  if (notice === null || isRead) return null;
  return (
    <div
      role="status"
      className="absolute bottom-3 left-1/2 z-20 flex w-max max-w-[calc(100%-1.5rem)] -translate-x-1/2 items-center gap-2 rounded-lg border border-line-strong bg-raised py-1 pr-1 pl-3 text-table"
    >
      {notice}
      <Button variant="ghost" size="icon-sm" aria-label="Close" onClick={() => setRead(true)}>
        <X aria-hidden />
      </Button>
    </div>
  );
}
