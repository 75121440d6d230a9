import { EmptyState } from '@/ui/states.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';

export function ImportsPage() {
  return (
    <Page>
      <PageHeader title="Imports" />
      <EmptyState title="In the making" />
    </Page>
  );
}
