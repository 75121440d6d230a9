import { createFileRoute } from '@tanstack/react-router';
import { RegisterPage } from '@/features/auth/register-page.tsx';
import { registerSearchSchema } from '@/features/auth/search.ts';

export const Route = createFileRoute('/register')({
  validateSearch: registerSearchSchema,
  component: function RegisterRoute() {
    return <RegisterPage redirect={Route.useSearch().redirect} />;
  },
});
