import { createFileRoute } from '@tanstack/react-router';
import { CommandPage } from '@/features/map/command/command-page.tsx';
import { commandSearchSchema } from '@/features/map/command/search.ts';

export const Route = createFileRoute('/_app/')({
  validateSearch: commandSearchSchema,
  component: CommandPage,
  staticData: { crumb: 'Map' },
});
