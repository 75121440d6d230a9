import { EmptyState } from '@/ui/states.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';

export function ShootsPage() {
  return (
    <Page>
      <PageHeader title="Shoots" />
      <EmptyState title="In the making" />
    </Page>
  );
}
