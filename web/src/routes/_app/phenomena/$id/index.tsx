import { createFileRoute } from '@tanstack/react-router';
import { CapturedAircraftCard } from '@/features/aircraft/index.ts';
import { PhenomenonPage } from '@/features/phenomena/phenomenon-page.tsx';
import { phenomenonSearchSchema } from '@/features/phenomena/search.ts';
import { LinkedShoots } from '@/features/shoots/index.ts';

export const Route = createFileRoute('/_app/phenomena/$id/')({
  validateSearch: phenomenonSearchSchema,
  component: function PhenomenonRoute() {
    const { id } = Route.useParams();
    return (
      <PhenomenonPage
        key={id}
        id={id}
        shoots={<LinkedShoots phenomenonId={id} />}
        aircraft={<CapturedAircraftCard phenomenonId={id} />}
      />
    );
  },
});
