import { EmptyState } from '@/ui/states.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';

export function NewShootPage() {
  return (
    <Page>
      <PageHeader title="Add a shoot" />
      <EmptyState title="In the making" />
    </Page>
  );
}
