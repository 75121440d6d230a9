import { createFileRoute } from '@tanstack/react-router';
import { EditPhenomenonPage } from '@/features/phenomena/edit-phenomenon-page.tsx';
import { phenomenaSearchSchema } from '@/features/phenomena/search.ts';

export const Route = createFileRoute('/_app/phenomena/$id/edit')({
  validateSearch: phenomenaSearchSchema,
  component: function EditPhenomenonRoute() {
    const { id } = Route.useParams();
    return <EditPhenomenonPage key={id} id={id} />;
  },
});
