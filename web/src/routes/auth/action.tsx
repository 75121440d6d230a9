import { createFileRoute } from '@tanstack/react-router';
import { actionSearchSchema } from '@/features/access/action/action-link.ts';
import { ActionPage } from '@/features/access/action-page.tsx';

export const Route = createFileRoute('/auth/action')({
  validateSearch: actionSearchSchema,
  component: function ActionRoute() {
    return <ActionPage search={Route.useSearch()} />;
  },
});
