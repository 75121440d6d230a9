import { createFileRoute } from '@tanstack/react-router';
import { JoinPage } from '@/features/auth/join-page.tsx';
import { joinSearchSchema } from '@/features/auth/search.ts';

export const Route = createFileRoute('/join')({
  validateSearch: joinSearchSchema,
  component: function JoinRoute() {
    return <JoinPage {...Route.useSearch()} />;
  },
});
