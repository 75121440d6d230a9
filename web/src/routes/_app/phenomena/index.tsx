import { createFileRoute } from '@tanstack/react-router';
import { PhenomenaPage } from '@/features/phenomena/phenomena-page.tsx';
import { phenomenaSearchSchema } from '@/features/phenomena/search.ts';

export const Route = createFileRoute('/_app/phenomena/')({
  validateSearch: phenomenaSearchSchema,
  component: PhenomenaPage,
});
