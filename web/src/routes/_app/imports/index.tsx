import { createFileRoute } from '@tanstack/react-router';
import { ImportsPage } from '@/features/imports/imports-page.tsx';
import { importsSearchSchema } from '@/features/imports/search.ts';

export const Route = createFileRoute('/_app/imports/')({
  validateSearch: importsSearchSchema,
  component: ImportsPage,
});
