import { EmptyState } from '@/ui/states.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';

export function PhenomenonPage({ id }: { id: string }) {
  return (
    <Page>
      <PageHeader title="Phenomenon" />
      <EmptyState title="In the making" />{id}
    </Page>
  );
}
