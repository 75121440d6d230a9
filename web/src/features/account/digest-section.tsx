import { digestsPath, type WeeklyDigest } from '@nest/model';
import { getRouteApi } from '@tanstack/react-router';
import { collection, limit, orderBy, query } from 'firebase/firestore';
import { useMemo } from 'react';
import { db } from '@/lib/firebase/services.ts';
import { weeklyDigestDocument } from '@/lib/live/document-schemas.ts';
import { useLiveQuery } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import { Card, CardBody } from '@/ui/card.tsx';
import { NeighbourLinks } from '@/ui/neighbour-links.tsx';
import { PageHeader } from '@/ui/page-header.tsx';
import { SkeletonLines } from '@/ui/skeleton.tsx';
import { EmptyState, ErrorState, Malformed } from '@/ui/states.tsx';
import { Ago } from '@/ui/time.tsx';
import { formatWeek } from './digest/labels.ts';
import { NoDigest } from './digest/no-digest.tsx';
import { OwnWeek } from './digest/own-week.tsx';
import { WorkspaceWeek } from './digest/workspace-week.tsx';

const route = getRouteApi('/_app/account/digest');
/** Half a year; older ones are not shown. */
const MAX_SHOWN = 26;

/** The summaries of past weeks, one at a time. */
export function DigestSection() {
  const { uid } = useSession();
  const { week } = route.useSearch();
  const navigate = route.useNavigate();
  const source = useMemo(
    () =>
      uid
        ? query(collection(db(), digestsPath(uid)), orderBy('week', 'desc'), limit(MAX_SHOWN))
        : null,
    [uid],
  );
  const live = useLiveQuery<WeeklyDigest>(weeklyDigestDocument, source);
  const digests = live.data ?? [];
  const at = week === undefined ? 0 : digests.findIndex(({ id }) => id === week);
  const digest = digests[at];
  const hasFailed = live.state === 'error' || live.state === 'no-permission';
  return (
    <>
      <PageHeader
        title="Weekly summary"
        description={
          digest?.ok ? (
            <>
              {formatWeek(digest.id)} in UTC, written <Ago time={digest.data.createdAt} />
            </>
          ) : (
            'What came in during a week, every Monday.'
          )
        }
        actions={
          digests.length > 1 && (
            <NeighbourLinks
              noun="week"
              previous={(digest ? digests[at + 1] : digests[0])?.id ?? null}
              next={(digest && digests[at - 1])?.id ?? null}
              onOpen={(id) => void navigate({ search: { week: id } })}
            />
          )
        }
      />
      {hasFailed && <ErrorState error={live.error} onRetry={live.retry} />}
      {!hasFailed && live.data === null && (
        <Card>
          <CardBody>
            <SkeletonLines lines={6} />
          </CardBody>
        </Card>
      )}
      {live.data?.length === 0 && <NoDigest />}
      {digests.length > 0 && !digest && (
        <EmptyState title={`There is no summary of ${formatWeek(week ?? '')}`}>
          <p>None was written for you then, or it is older than half a year.</p>
        </EmptyState>
      )}
      {digest && !digest.ok && <Malformed problem={digest.problem} path={digest.path} />}
      {digest?.ok && (
        <>
          {digest.data.workspace && <WorkspaceWeek figures={digest.data.workspace} />}
          <OwnWeek own={digest.data.own} />
        </>
      )}
    </>
  );
}
