import { Page, PageHeader } from '@/ui/page-header.tsx';
import { EmptyState } from '@/ui/states.tsx';

export function EditPhenomenonPage({ id }: { id: string }) {
  return (
    <Page>
      <PageHeader title="Edit phenomenon" />
      <EmptyState title="In the making" />
      {id}
    </Page>
  );
}
