import { createFileRoute } from '@tanstack/react-router';
import { EditShootPage } from '@/features/shoots/edit-shoot-page.tsx';

export const Route = createFileRoute('/_app/shoots/$id/edit')({
  component: function EditShootRoute() {
    const { id } = Route.useParams();
    return <EditShootPage key={id} id={id} />;
  },
});
