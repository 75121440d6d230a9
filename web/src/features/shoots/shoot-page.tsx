import { EmptyState } from '@/ui/states.tsx';
import { Page, PageHeader } from '@/ui/page-header.tsx';

export function ShootPage({ id }: { id: string }) {
  return (
    <Page>
      <PageHeader title="Shoot" />
      <EmptyState title="In the making" />{id}
    </Page>
  );
}
