import { createFileRoute } from '@tanstack/react-router';
import { RegisterPage } from '@/features/access/register-page.tsx';
import { signInSearchSchema } from '@/features/access/sign-in-search.ts';

export const Route = createFileRoute('/register')({
  validateSearch: signInSearchSchema.pick({ redirect: true }),
  component: function RegisterRoute() {
    return <RegisterPage redirect={Route.useSearch().redirect} />;
  },
});
