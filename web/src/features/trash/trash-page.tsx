import { getRouteApi } from '@tanstack/react-router';
import { useListPlan } from '@/lib/paging/use-list-pages.ts';
import { useSession } from '@/lib/session/session.tsx';
import { ColumnsMenu } from '@/ui/data-table/columns-menu.tsx';
import { useTableState } from '@/ui/data-table/use-table-state.ts';
import { Page, PageHeader } from '@/ui/page-header.tsx';
import { NoPermission } from '@/ui/states.tsx';
import { Tabs, TabsList, TabsTrigger } from '@/ui/tabs.tsx';
import { TRASH_COLUMNS } from './list/columns.tsx';
import { planTrash, TrashTable } from './list/trash-table.tsx';
import { canOpenTrash } from './permissions.ts';
import { TRASH_SORT } from './search.ts';

const route = getRouteApi('/_app/trash/');

/** Deleted and merged phenomena, with restore actions. */
export function TrashPage() {
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const canSeeDeleted = session.can('phenomena.delete');
  const merged = search.kind === 'merged' || !canSeeDeleted;
  const table = useTableState({
    id: 'trash',
    search,
    columns: TRASH_COLUMNS,
    initialSort: TRASH_SORT,
    onSearch: (change, { replace }) =>
      void navigate({ search: (old) => ({ ...old, ...change }), replace }),
  });
  const { plan, key } = useListPlan(
    planTrash(
      merged ? 'merged' : 'deleted',
      table.sort.direction,
      session.can('phenomena.readTeam'),
    ),
  );
  const onKind = (kind: string) =>
    void navigate({
      search: (old) => ({ ...old, kind: kind === 'merged' ? 'merged' : undefined }),
      replace: true,
    });
  if (!canOpenTrash(session)) {
    return (
      <Page>
        <PageHeader title="Trash" />
        <NoPermission what="see the trash" />
      </Page>
    );
  }
  return (
    <Page fill>
      <PageHeader
        title="Trash"
        description="Deleted and merged records"
        actions={
          <ColumnsMenu
            columns={TRASH_COLUMNS}
            visible={table.visible}
            onColumn={table.setColumn}
            onReset={table.resetColumns}
          />
        }
      />
      <Tabs value={merged ? 'merged' : 'deleted'} onValueChange={onKind}>
        <TabsList aria-label="Kinds of entries">
          {canSeeDeleted && <TabsTrigger value="deleted">Deleted</TabsTrigger>}
          <TabsTrigger value="merged">Merged duplicates</TabsTrigger>
        </TabsList>
      </Tabs>
      <TrashTable key={key} plan={plan} merged={merged} table={table} />
    </Page>
  );
}
