import { createFileRoute } from '@tanstack/react-router';
import { ActionPage } from '@/features/auth/action-page.tsx';
import { actionSearchSchema } from '@/features/auth/email-actions/action-link.ts';

export const Route = createFileRoute('/auth/action')({
  validateSearch: actionSearchSchema,
  component: function ActionRoute() {
    return <ActionPage search={Route.useSearch()} />;
  },
});
