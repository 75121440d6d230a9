import { EmptyState } from '@/ui/states.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';

export function NewImportPage() {
  return (
    <Page>
      <PageHeader title="Import a file" />
      <EmptyState title="In the making" />
    </Page>
  );
}
