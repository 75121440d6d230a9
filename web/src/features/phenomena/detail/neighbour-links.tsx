import type { Phenomenon } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useCommands } from '@/platform/shortcuts/registry.ts';
import { Button } from '@/ui/button.tsx';
import { Tooltip } from '@/ui/tooltip.tsx';
import { listSearchOf, type PhenomenonSearch } from '../search.ts';
import { useNeighbours } from './use-neighbours.ts';

interface NeighbourLinksProps {
  id: string;
  phenomenon: Phenomenon;
  search: PhenomenonSearch;
}

/** Previous and next record of the list. */
export function NeighbourLinks({ id, phenomenon, search }: NeighbourLinksProps) {
  const navigate = useNavigate();
  const { previous, next } = useNeighbours(listSearchOf(search), id, phenomenon);
  const open = (to: string | null) => {
    if (to) void navigate({ to: '/phenomena/$id', params: { id: to }, search });
  };
  const group = 'This phenomenon';
  useCommands([
    {
      id: 'phenomenon.previous',
      title: 'Previous phenomenon of the list',
      group,
      hotkey: '[',
      run: () => open(previous),
    },
    {
      id: 'phenomenon.next',
      title: 'Next phenomenon of the list',
      group,
      hotkey: ']',
      run: () => open(next),
    },
  ]);
  return (
    <div className="flex">
      <Tooltip label="Previous in the list" command="phenomenon.previous">
        <Button
          size="icon"
          className="rounded-r-none"
          aria-label="Previous phenomenon"
          aria-disabled={previous === null || undefined}
          onClick={() => open(previous)}
        >
          <ChevronLeft aria-hidden />
        </Button>
      </Tooltip>
      <Tooltip label="Next in the list" command="phenomenon.next">
        <Button
          size="icon"
          className="-ml-px rounded-l-none"
          aria-label="Next phenomenon"
          aria-disabled={next === null || undefined}
          onClick={() => open(next)}
        >
          <ChevronRight aria-hidden />
        </Button>
      </Tooltip>
    </div>
  );
}
