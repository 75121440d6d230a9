import { matchesSearch, type Phenomenon } from '@nest/model';
import { useMemo } from 'react';
import { db } from '@/platform/firebase/services.ts';
import { phenomenonKind } from '@/platform/live/kinds.ts';
import { useLiveQuery } from '@/platform/live/use-live.ts';
import { useSession } from '@/platform/session/session.tsx';
import { type ListPlan, planList } from '../list/list-plan.ts';
import { neighbourQuery, positionOf } from '../list/list-query.ts';
import type { PhenomenaSearch } from '../search.ts';

/** The ids before and after a record in the order of the list it was opened from; 1 read each. */
export function useNeighbours(search: PhenomenaSearch, id: string, phenomenon: Phenomenon) {
  const { uid, can } = useSession();
  const plan = useMemo(
    () => planList(search, { uid, canReadTeam: can('phenomena.readTeam') }),
    [search, uid, can],
  );
  return {
    previous: useNeighbour(plan, id, phenomenon, 'previous'),
    next: useNeighbour(plan, id, phenomenon, 'next'),
  };
}

function useNeighbour(
  plan: ListPlan,
  id: string,
  phenomenon: Phenomenon,
  side: 'previous' | 'next',
): string | null {
  const position = positionOf(plan, id, phenomenon);
  const found = useLiveQuery(phenomenonKind, neighbourQuery(db(), plan, position, side));
  const match = found.data?.find(
    (row) => row.ok && row.id !== id && matchesSearch(row.data.searchTokens, plan.rest),
  );
  return match?.id ?? null;
}
