import { createFileRoute } from '@tanstack/react-router';
import { EditPhenomenonPage } from '@/features/phenomena/edit-phenomenon-page.tsx';

export const Route = createFileRoute('/_app/phenomena/$id/edit')({
  component: function EditPhenomenonRoute() {
    const { id } = Route.useParams();
    return <EditPhenomenonPage key={id} id={id} />;
  },
});
