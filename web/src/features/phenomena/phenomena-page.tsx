import { Page, PageHeader } from '@/ui/page-header.tsx';
import { EmptyState } from '@/ui/states.tsx';

export function PhenomenaPage() {
  return (
    <Page>
      <PageHeader title="Phenomena" />
      <EmptyState title="In the making" />
    </Page>
  );
}
