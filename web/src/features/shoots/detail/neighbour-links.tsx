import { matchesSearch, type Shoot } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { db } from '@/platform/firebase/services.ts';
import { shootKind } from '@/platform/live/kinds.ts';
import { useLiveQuery } from '@/platform/live/use-live.ts';
import { useSession } from '@/platform/session/session.tsx';
import { useCommands } from '@/platform/shortcuts/registry.ts';
import { Button } from '@/ui/button.tsx';
import { Tooltip } from '@/ui/tooltip.tsx';
import { type ListPlan, neighbourQuery, planList, positionOf } from '../list/list-plan.ts';
import type { ShootsSearch } from '../search.ts';

interface NeighbourLinksProps {
  id: string;
  shoot: Shoot;
  search: ShootsSearch;
}

/** Previous and next shoot of the list that this one was opened from; 1 read each. */
export function NeighbourLinks({ id, shoot, search }: NeighbourLinksProps) {
  const navigate = useNavigate();
  const { uid, can } = useSession();
  const plan = useMemo(
    () => planList(search, { uid, canReadTeam: can('phenomena.readTeam') }),
    [search, uid, can],
  );
  const previous = useNeighbour(plan, id, shoot, 'previous');
  const next = useNeighbour(plan, id, shoot, 'next');
  const open = (to: string | null) => {
    if (to) void navigate({ to: '/shoots/$id', params: { id: to }, search });
  };
  const group = 'This shoot';
  useCommands([
    {
      id: 'shoot.previous',
      title: 'Previous shoot of the list',
      group,
      hotkey: '[',
      run: () => open(previous),
    },
    {
      id: 'shoot.next',
      title: 'Next shoot of the list',
      group,
      hotkey: ']',
      run: () => open(next),
    },
  ]);
  return (
    <div className="flex">
      <Tooltip label="Previous in the list" command="shoot.previous">
        <Button
          size="icon"
          className="rounded-r-none"
          aria-label="Previous shoot"
          aria-disabled={previous === null || undefined}
          onClick={() => open(previous)}
        >
          <ChevronLeft aria-hidden />
        </Button>
      </Tooltip>
      <Tooltip label="Next in the list" command="shoot.next">
        <Button
          size="icon"
          className="-ml-px rounded-l-none"
          aria-label="Next shoot"
          aria-disabled={next === null || undefined}
          onClick={() => open(next)}
        >
          <ChevronRight aria-hidden />
        </Button>
      </Tooltip>
    </div>
  );
}

function useNeighbour(
  plan: ListPlan,
  id: string,
  shoot: Shoot,
  side: 'previous' | 'next',
): string | null {
  const found = useLiveQuery(
    shootKind,
    neighbourQuery(db(), plan, positionOf(plan, id, shoot), side),
  );
  const match = found.data?.find(
    (row) => row.ok && row.id !== id && matchesSearch(row.data.searchTokens, plan.rest),
  );
  return match?.id ?? null;
}
