import { Page, PageHeader } from '@/ui/page-header.tsx';
import { EmptyState } from '@/ui/states.tsx';

export function NewPhenomenonPage() {
  return (
    <Page>
      <PageHeader title="Report a phenomenon" />
      <EmptyState title="In the making" />
    </Page>
  );
}
