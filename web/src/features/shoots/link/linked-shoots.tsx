import { LIST_QUERIES, SHOOTS_COLLECTION, type Shoot } from '@nest/model';
import { Link } from '@tanstack/react-router';
import { collection, limit, orderBy, query, where } from 'firebase/firestore';
import { Clapperboard, Plus } from 'lucide-react';
import { db } from '@/lib/firebase/services.ts';
import { formatUtc } from '@/lib/format/time.ts';
import { shootDocument } from '@/lib/live/document-schemas.ts';
import type { LiveDocument } from '@/lib/live/live-state.ts';
import { useLiveQuery } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import { StatusBadge } from '@/ui/badge.tsx';
import { Button } from '@/ui/button.tsx';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { EmptyState, ErrorState, NoPermission } from '@/ui/states.tsx';
import { SHOOT_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import { lengthOf } from '../data/length.ts';

/** More shoots than one phenomenon's page can usefully show. */
const MAX_LINKED = 20;
const [startedAt] = LIST_QUERIES.shoots.sorts;

/**
 * The shoots of a phenomenon, live, with a button to add one. Members without `phenomena.readTeam`
 * see those that are open to all members.
 */
export function LinkedShoots({ phenomenonId }: { phenomenonId: string }) {
  const { can } = useSession();
  const live = useLiveQuery(
    shootDocument,
    query(
      collection(db(), SHOOTS_COLLECTION),
      where('phenomenonId', '==', phenomenonId),
      ...(can('phenomena.readTeam') ? [] : [where('audience', '==', 'members')]),
      orderBy(startedAt, 'desc'),
      limit(MAX_LINKED + 1),
    ),
  );
  const add = can('shoots.create') && (
    <Button asChild size="sm">
      <Link to="/shoots/new" search={{ phenomenonId }}>
        <Plus aria-hidden />
        Add a shoot
      </Link>
    </Button>
  );
  if (live.state === 'no-permission') return <NoPermission what="see shoots" />;
  if (live.state === 'error') return <ErrorState error={live.error} onRetry={live.retry} />;
  if (live.data === null) return <SkeletonLines lines={3} />;
  if (live.data.length === 0) {
    return (
      <EmptyState icon={Clapperboard} title="No shoot belongs to this phenomenon" action={add}>
        Footage, sensor files and the path of the camera are kept as shoots.
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      <ul className="rounded-lg border border-line bg-surface">
        {live.data.slice(0, MAX_LINKED).map((shoot) => (
          <LinkedShoot key={shoot.id} shoot={shoot} />
        ))}
      </ul>
      {live.data.length > MAX_LINKED && (
        <p className="text-xs text-ink-3">The {MAX_LINKED} latest; the list of shoots has all.</p>
      )}
      {add && <div>{add}</div>}
    </div>
  );
}

function LinkedShoot({ shoot }: { shoot: LiveDocument<Shoot> }) {
  const { id } = shoot;
  return (
    <li className="tabular flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2.5 text-table last:border-b-0">
      {shoot.ok ? (
        <>
          <Link
            to="/shoots/$id"
            params={{ id }}
            className="min-w-40 flex-1 truncate font-medium hover:underline"
          >
            {shoot.data.title}
          </Link>
          <span className="text-ink-2">{formatUtc(shoot.data.startedAt)}</span>
          <span className="w-20 text-ink-3">{lengthOf(shoot.data)}</span>
          <span className="max-w-40 truncate text-ink-2">{shoot.data.device}</span>
          <StatusBadge look={SHOOT_STATUS_VARIANTS[shoot.data.status]} />
        </>
      ) : (
        <span className="text-danger">
          {id}: {shoot.problem}
        </span>
      )}
    </li>
  );
}
