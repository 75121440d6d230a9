import { createFileRoute } from '@tanstack/react-router';
import { MemberPage } from '@/features/team/member-page.tsx';

export const Route = createFileRoute('/_app/team/$uid')({
  component: function MemberRoute() {
    const { uid } = Route.useParams();
    return <MemberPage key={uid} uid={uid} />;
  },
});
