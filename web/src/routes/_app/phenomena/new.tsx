import { createFileRoute } from '@tanstack/react-router';
import { NewPhenomenonPage } from '@/features/phenomena/new-phenomenon-page.tsx';
import { newPhenomenonSearchSchema } from '@/features/phenomena/search.ts';

export const Route = createFileRoute('/_app/phenomena/new')({
  validateSearch: newPhenomenonSearchSchema,
  component: function NewPhenomenonRoute() {
    return <NewPhenomenonPage at={Route.useSearch().at} />;
  },
});
