import { createFileRoute } from '@tanstack/react-router';
import { RegisterPage } from '@/features/access/register-page.tsx';
import { registerSearchSchema } from '@/features/access/sign-in-search.ts';

export const Route = createFileRoute('/register')({
  validateSearch: registerSearchSchema,
  component: function RegisterRoute() {
    return <RegisterPage redirect={Route.useSearch().redirect} />;
  },
});
