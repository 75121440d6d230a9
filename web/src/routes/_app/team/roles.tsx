import { createFileRoute } from '@tanstack/react-router';
import { RolesPage } from '@/features/team/roles-page.tsx';
import { rolesSearchSchema } from '@/features/team/search.ts';

export const Route = createFileRoute('/_app/team/roles')({
  validateSearch: rolesSearchSchema,
  component: RolesPage,
});
