import { createFileRoute } from '@tanstack/react-router';
import { AircraftPage } from '@/features/aircraft/aircraft-page.tsx';
import { aircraftSearchSchema } from '@/features/aircraft/search.ts';

export const Route = createFileRoute('/_app/aircraft/')({
  validateSearch: aircraftSearchSchema,
  component: AircraftPage,
});
