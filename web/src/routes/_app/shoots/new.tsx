import { createFileRoute } from '@tanstack/react-router';
import { NewShootPage } from '@/features/shoots/new-shoot-page.tsx';
import { newShootSearchSchema } from '@/features/shoots/search.ts';

export const Route = createFileRoute('/_app/shoots/new')({
  validateSearch: newShootSearchSchema,
  component: NewShootPage,
});
