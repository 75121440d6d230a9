import { createFileRoute } from '@tanstack/react-router';
import { ImportPage } from '@/features/imports/import-page.tsx';

export const Route = createFileRoute('/_app/imports/$id')({
  component: function ImportRoute() {
    const { id } = Route.useParams();
    return <ImportPage key={id} id={id} />;
  },
});
