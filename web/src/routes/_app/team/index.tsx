import { createFileRoute } from '@tanstack/react-router';
import { teamSearchSchema } from '@/features/team/search.ts';
import { TeamPage } from '@/features/team/team-page.tsx';

export const Route = createFileRoute('/_app/team/')({
  validateSearch: teamSearchSchema,
  component: TeamPage,
});
