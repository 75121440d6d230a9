import { createFileRoute } from '@tanstack/react-router';
import { InvitationsPage } from '@/features/team/invitations-page.tsx';
import { invitationsSearchSchema } from '@/features/team/search.ts';

export const Route = createFileRoute('/_app/team/invitations')({
  validateSearch: invitationsSearchSchema,
  component: InvitationsPage,
});
