import type { Phenomenon } from '@nest/model';
import { phenomenonPath } from '@nest/model';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { MissingPhenomenon, TrashActions } from '@/features/trash/index.ts';
import { phenomenonDocument } from '@/lib/live/document-schemas.ts';
import type { LiveDocument } from '@/lib/live/live-state.ts';
import { useLiveDoc } from '@/lib/live/use-live.ts';
import { useSession } from '@/lib/session/session.tsx';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { Button } from '@/ui/button.tsx';
import { LiveProblem } from '@/ui/live-problem.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { EmptyState } from '@/ui/states.tsx';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/ui/tabs.tsx';
import { Ago } from '@/ui/time.tsx';
import { Tooltip } from '@/ui/tooltip.tsx';
import { Comments } from './comments/comments.tsx';
import { History } from './detail/history.tsx';
import { Overview } from './detail/overview.tsx';
import { PhenomenonNeighbours } from './detail/phenomenon-neighbours.tsx';
import { PhenomenonStatus } from './detail/phenomenon-status.tsx';
import { MemberName } from './member-name.tsx';
import { canEdit } from './permissions.ts';
import { DETAIL_TABS, type DetailTab, listSearchOf } from './search.ts';

const route = getRouteApi('/_app/phenomena/$id/');

interface PhenomenonPageProps {
  id: string;
  /** Its shoots; rendered by the shoots feature. */
  shoots: ReactNode;
  /** The aircraft at its time; rendered by the aircraft feature. */
  aircraft: ReactNode;
}

export function PhenomenonPage({ id, shoots, aircraft }: PhenomenonPageProps) {
  const live = useLiveDoc(phenomenonDocument, phenomenonPath(id));
  const { data } = live;
  if (data?.ok) return <Record id={id} record={data} shoots={shoots} aircraft={aircraft} />;
  return (
    <Page>
      <PageHeader title="Phenomenon" />
      <LiveProblem
        live={live}
        noun="phenomenon"
        lines={9}
        missing={<MissingPhenomenon id={id} fromCache={live.fromCache} />}
      />
    </Page>
  );
}

interface RecordProps {
  id: string;
  record: Extract<LiveDocument<Phenomenon>, { ok: true }>;
  shoots: ReactNode;
  aircraft: ReactNode;
}

function Record({ id, record, shoots, aircraft }: RecordProps) {
  const phenomenon = record.data;
  const isUnsent = record.hasPendingWrites && phenomenon.version === 1;
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const editable = canEdit(session, phenomenon);
  const list = listSearchOf(search);
  useCommands([
    ...(editable
      ? [
          {
            id: 'phenomenon.edit',
            title: 'Edit this phenomenon',
            group: 'This phenomenon',
            hotkey: 'e',
            run: () => void navigate({ to: '/phenomena/$id/edit', params: { id }, search: list }),
          },
        ]
      : []),
    {
      id: 'phenomenon.list',
      title: 'Back to the list',
      group: 'This phenomenon',
      hotkey: 'u',
      run: () => void navigate({ to: '/phenomena', search: list }),
    },
  ]);
  const onTab = (tab: string) =>
    void navigate({
      search: (old) => ({ ...old, tab: tab === 'overview' ? undefined : (tab as DetailTab) }),
      replace: true,
    });
  return (
    <Page>
      <PageHeader
        title={phenomenon.title}
        badge={<PhenomenonStatus id={id} phenomenon={phenomenon} />}
        description={
          <>
            Reported by <MemberName uid={phenomenon.createdBy} self="you" />{' '}
            <Ago time={phenomenon.createdAt} />
            {phenomenon.version > 1 && (
              <>
                , last saved <Ago time={phenomenon.updatedAt} />
              </>
            )}
          </>
        }
        actions={
          <>
            <PhenomenonNeighbours id={id} phenomenon={phenomenon} search={search} />
            {!isUnsent && (
              <TrashActions
                single
                records={[{ id, data: phenomenon }]}
                onMerged={(keeperId) =>
                  void navigate({ to: '/phenomena/$id', params: { id: keeperId }, search: list })
                }
              />
            )}
            {editable && (
              <Tooltip label="Edit" command="phenomenon.edit">
                <Button asChild variant="primary">
                  <Link to="/phenomena/$id/edit" params={{ id }} search={list}>
                    <Pencil aria-hidden />
                    Edit
                  </Link>
                </Button>
              </Tooltip>
            )}
          </>
        }
      />
      <Tabs value={search.tab ?? 'overview'} onValueChange={onTab}>
        <TabsList aria-label="Parts of this phenomenon">
          {DETAIL_TABS.map((tab) => (
            <TabsTrigger key={tab} value={tab} className="capitalize">
              {tab}
            </TabsTrigger>
          ))}
        </TabsList>
        <TabsContent value="overview">
          <Overview id={id} phenomenon={phenomenon} isUnsent={isUnsent} />
        </TabsContent>
        <TabsContent value="shoots">{shoots}</TabsContent>
        <TabsContent value="aircraft">{aircraft}</TabsContent>
        <TabsContent value="comments">
          {isUnsent ? (
            <EmptyState title="Not sent yet">
              Comments are possible as soon as the server has this report.
            </EmptyState>
          ) : (
            <Comments phenomenonId={id} />
          )}
        </TabsContent>
        <TabsContent value="history">
          <History id={id} phenomenon={phenomenon} />
        </TabsContent>
      </Tabs>
    </Page>
  );
}
