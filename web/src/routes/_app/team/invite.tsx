import { createFileRoute } from '@tanstack/react-router';
import { InvitePage } from '@/features/team/invite-page.tsx';

export const Route = createFileRoute('/_app/team/invite')({ component: InvitePage });
