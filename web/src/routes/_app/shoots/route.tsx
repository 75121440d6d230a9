import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/_app/shoots')({ staticData: { crumb: 'Shoots' } });
