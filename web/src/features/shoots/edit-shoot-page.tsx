import { EmptyState } from '@/ui/states.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';

export function EditShootPage({ id }: { id: string }) {
  return (
    <Page>
      <PageHeader title="Edit shoot" />
      <EmptyState title="In the making" />{id}
    </Page>
  );
}
