import { EmptyState } from '@/ui/states.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';

export function NewPhenomenonPage() {
  return (
    <Page>
      <PageHeader title="Report a phenomenon" />
      <EmptyState title="In the making" />
    </Page>
  );
}
