import { PHENOMENA_COLLECTION, type Phenomenon } from '@nest/model';
import { Link } from '@tanstack/react-router';
import { collection } from 'firebase/firestore';
import { type ReactNode, useMemo } from 'react';
import { db } from '@/lib/firebase/services.ts';
import { phenomenonDocument } from '@/lib/live/document-schemas.ts';
import { useLiveQuery } from '@/lib/live/use-live.ts';
import { pageQuery } from '@/lib/paging/list-query.ts';
import { useSession } from '@/lib/session/session.tsx';
import { StatusBadge } from '@/ui/badge.tsx';
import { Button } from '@/ui/button.tsx';
import { Card, CardHeader } from '@/ui/card.tsx';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { ErrorState } from '@/ui/states.tsx';
import { PHENOMENON_STATUS_VARIANTS } from '@/ui/status-variants.ts';
import { Ago } from '@/ui/time.tsx';

/** Each is a read, on a screen with a limited number of reads. */
const ROWS = 3;

interface PhenomenaCardProps {
  title: string;
  /** The list that it is the start of. */
  search: { status?: 'reported'; sort: 'updatedAt.desc' | 'updatedAt.asc' };
  empty: string;
}

/** The first few of a list of phenomena, live. */
export function PhenomenaCard({ title, search, empty }: PhenomenaCardProps) {
  const { can } = useSession();
  const canReadTeam = can('phenomena.readTeam');
  const { status } = search;
  const direction = search.sort === 'updatedAt.asc' ? 'asc' : 'desc';
  const query = useMemo(
    () =>
      pageQuery(
        collection(db(), PHENOMENA_COLLECTION),
        {
          equals: [
            ...(status ? [['status', status] as const] : []),
            ...(canReadTeam ? [] : [['audience', 'members'] as const]),
          ],
          token: null,
          rest: [],
          sort: 'updatedAt',
          direction,
        },
        { after: null, until: null },
        ROWS,
      ),
    [status, direction, canReadTeam],
  );
  const live = useLiveQuery<Phenomenon>(phenomenonDocument, query);
  const rows = (live.data ?? []).flatMap((document) => (document.ok ? [document] : []));
  return (
    <Card className="flex flex-col">
      <CardHeader
        title={title}
        actions={
          <Button asChild size="sm" variant="ghost">
            <Link to="/phenomena" search={search}>
              All
            </Link>
          </Button>
        }
      />
      {live.state === 'loading' && (
        <div className="p-4">
          <SkeletonLines lines={ROWS} />
        </div>
      )}
      {live.state === 'error' && <ErrorState error={live.error} onRetry={live.retry} />}
      {live.state === 'ready' && rows.length === 0 && <Empty>{empty}</Empty>}
      <ul className="divide-y divide-line">
        {rows.map(({ id, data }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-table">
            <Link
              to="/phenomena/$id"
              params={{ id }}
              className="min-w-0 flex-1 basis-40 truncate rounded font-medium hover:underline"
            >
              {data.title}
            </Link>
            <StatusBadge look={PHENOMENON_STATUS_VARIANTS[data.status]} plain />
            <span className="w-20 text-right text-xs text-ink-3">
              <Ago time={data.updatedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const Empty = ({ children }: { children: ReactNode }) => (
  <p className="px-4 py-8 text-center text-table text-ink-3">{children}</p>
);
