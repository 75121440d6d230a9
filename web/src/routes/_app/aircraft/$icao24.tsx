import { createFileRoute } from '@tanstack/react-router';
import { AircraftDetailPage } from '@/features/aircraft/aircraft-detail-page.tsx';
import { aircraftSearchSchema } from '@/features/aircraft/search.ts';

export const Route = createFileRoute('/_app/aircraft/$icao24')({
  validateSearch: aircraftSearchSchema,
  component: function AircraftRoute() {
    const { icao24 } = Route.useParams();
    const address = icao24.toLowerCase();
    return <AircraftDetailPage key={address} icao24={address} />;
  },
});
