import { SHOOTS_COLLECTION, type Shoot } from '@nest/model';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { shootDocument } from '@/lib/live/document-schemas.ts';
import { positionOf } from '@/lib/paging/list-query.ts';
import { useNeighbours } from '@/lib/paging/use-neighbours.ts';
import { useSession } from '@/lib/session/session.tsx';
import { NeighbourLinks } from '@/ui/neighbour-links.tsx';
import { planShoots } from '../list/list-plan.ts';
import type { ShootsSearch } from '../search.ts';

interface ShootNeighboursProps {
  id: string;
  shoot: Shoot;
  search: ShootsSearch;
}

/** Previous and next shoot of the list. */
export function ShootNeighbours({ id, shoot, search }: ShootNeighboursProps) {
  const navigate = useNavigate();
  const { uid, can } = useSession();
  const plan = useMemo(
    () => planShoots(search, { uid, canReadTeam: can('phenomena.readTeam') }),
    [search, uid, can],
  );
  const neighbours = useNeighbours({
    schema: shootDocument,
    path: SHOOTS_COLLECTION,
    plan,
    position: positionOf(plan, id, shoot),
  });
  return (
    <NeighbourLinks
      noun="shoot"
      {...neighbours}
      onOpen={(to) => void navigate({ to: '/shoots/$id', params: { id: to }, search })}
    />
  );
}
