import { EmptyState } from '@/ui/states.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';

export function ImportPage({ id }: { id: string }) {
  return (
    <Page>
      <PageHeader title="Import" />
      <EmptyState title="In the making" />{id}
    </Page>
  );
}
