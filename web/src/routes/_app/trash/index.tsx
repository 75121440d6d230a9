import { createFileRoute } from '@tanstack/react-router';
import { trashSearchSchema } from '@/features/trash/search.ts';
import { TrashPage } from '@/features/trash/trash-page.tsx';

export const Route = createFileRoute('/_app/trash/')({
  validateSearch: trashSearchSchema,
  component: TrashPage,
});
