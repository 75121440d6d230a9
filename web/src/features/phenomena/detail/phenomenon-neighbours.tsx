import { PHENOMENA_COLLECTION, type Phenomenon } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { phenomenonDocument } from '@/lib/live/document-schemas.ts';
import { positionOf } from '@/lib/paging/list-query.ts';
import { useNeighbours } from '@/lib/paging/use-neighbours.ts';
import { useSession } from '@/lib/session/session.tsx';
import { NeighbourLinks } from '@/ui/neighbour-links.tsx';
import { planPhenomena } from '../list/list-plan.ts';
import { listSearchOf, type PhenomenonSearch } from '../search.ts';

interface PhenomenonNeighboursProps {
  id: string;
  phenomenon: Phenomenon;
  search: PhenomenonSearch;
}

/** Previous and next record of the list. */
export function PhenomenonNeighbours({ id, phenomenon, search }: PhenomenonNeighboursProps) {
  const navigate = useNavigate();
  const { uid, can } = useSession();
  const plan = useMemo(
    () => planPhenomena(listSearchOf(search), { uid, canReadTeam: can('phenomena.readTeam') }),
    [search, uid, can],
  );
  const neighbours = useNeighbours({
    schema: phenomenonDocument,
    path: PHENOMENA_COLLECTION,
    plan,
    position: positionOf(plan, id, phenomenon),
  });
  return (
    <NeighbourLinks
      noun="phenomenon"
      {...neighbours}
      onOpen={(to) => void navigate({ to: '/phenomena/$id', params: { id: to }, search })}
    />
  );
}
