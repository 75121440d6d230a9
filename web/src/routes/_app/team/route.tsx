import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/_app/team')({ staticData: { crumb: 'Team' } });
