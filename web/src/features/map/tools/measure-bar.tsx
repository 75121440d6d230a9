import { Undo2, X } from 'lucide-react';
import { Button } from '@/ui/button.tsx';
import { formatLength } from '../../../map/layers/format-measure.ts';
import type { MapActions } from './use-map-actions.ts';
import { lengthM } from './use-measure.ts';

const NAUTICAL_MILE_M = 1_852;

/** The result of the measuring tool. */
export function MeasureBar({ actions }: { actions: MapActions }) {
  const { measured } = actions;
  if (!actions.isMeasuring) return null;
  const length = lengthM(measured);
  return (
    <div
      role="status"
      className="absolute top-3 left-1/2 z-20 flex -translate-x-1/2 items-center gap-2 rounded-lg border border-line-strong bg-raised py-1 pr-1 pl-3 text-table whitespace-nowrap"
    >
      {measured.length < 2 ? (
        <span className="text-ink-2">
          {measured.length === 0 ? 'Click where to measure from' : 'Click where to measure to'}
        </span>
      ) : (
        <span className="tabular">
          <span className="font-medium">{formatLength(length)}</span>
          <span className="ml-2 text-ink-3">{(length / NAUTICAL_MILE_M).toFixed(1)} nmi</span>
        </span>
      )}
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="Take the last point back"
        disabled={measured.length === 0}
        onClick={actions.undoMeasured}
      >
        <Undo2 aria-hidden />
      </Button>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="Stop measuring"
        onClick={actions.stopMeasuring}
      >
        <X aria-hidden />
      </Button>
    </div>
  );
}
