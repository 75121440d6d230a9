import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { Button } from './button.tsx';
import { Tooltip } from './tooltip.tsx';

interface NeighbourLinksProps {
  /** The list's type of records, in one word: "shoot". */
  noun: string;
  previous: string | null;
  next: string | null;
  onOpen(id: string): void;
}

/** Previous and next record of the list that this one was opened from, also with `[` and `]`. */
export function NeighbourLinks({ noun, previous, next, onOpen }: NeighbourLinksProps) {
  const open = (id: string | null) => {
    if (id) onOpen(id);
  };
  const group = `This ${noun}`;
  useCommands([
    {
      id: `${noun}.previous`,
      title: `Previous ${noun} of the list`,
      group,
      hotkey: '[',
      run: () => open(previous),
    },
    {
      id: `${noun}.next`,
      title: `Next ${noun} of the list`,
      group,
      hotkey: ']',
      run: () => open(next),
    },
  ]);
  return (
    <div className="flex">
      <Tooltip label="Previous in the list" command={`${noun}.previous`}>
        <Button
          size="icon"
          className="rounded-r-none"
          aria-label={`Previous ${noun}`}
          aria-disabled={previous === null || undefined}
          onClick={() => open(previous)}
        >
          <ChevronLeft aria-hidden />
        </Button>
      </Tooltip>
      <Tooltip label="Next in the list" command={`${noun}.next`}>
        <Button
          size="icon"
          className="-ml-px rounded-l-none"
          aria-label={`Next ${noun}`}
          aria-disabled={next === null || undefined}
          onClick={() => open(next)}
        >
          <ChevronRight aria-hidden />
        </Button>
      </Tooltip>
    </div>
  );
}
