import { createFileRoute } from '@tanstack/react-router';
import { shootsSearchSchema } from '@/features/shoots/search.ts';
import { ShootsPage } from '@/features/shoots/shoots-page.tsx';

export const Route = createFileRoute('/_app/shoots/')({
  validateSearch: shootsSearchSchema,
  component: ShootsPage,
});
