import { createFileRoute } from '@tanstack/react-router';
import { MapPage } from '@/features/map/map-page.tsx';
import { mapSearchSchema } from '@/features/map/search.ts';

export const Route = createFileRoute('/_app/')({
  validateSearch: mapSearchSchema,
  component: MapPage,
  staticData: { crumb: 'Map' },
});
