import { createFileRoute } from '@tanstack/react-router';
import { shootsSearchSchema } from '@/features/shoots/search.ts';
import { ShootPage } from '@/features/shoots/shoot-page.tsx';

export const Route = createFileRoute('/_app/shoots/$id/')({
  validateSearch: shootsSearchSchema,
  component: function ShootRoute() {
    const { id } = Route.useParams();
    return <ShootPage key={id} id={id} />;
  },
});
