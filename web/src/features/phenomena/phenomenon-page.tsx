import { Page, PageHeader } from '@/ui/page-header.tsx';
import { EmptyState } from '@/ui/states.tsx';

export function PhenomenonPage({ id }: { id: string }) {
  return (
    <Page>
      <PageHeader title="Phenomenon" />
      <EmptyState title="In the making" />
      {id}
    </Page>
  );
}
