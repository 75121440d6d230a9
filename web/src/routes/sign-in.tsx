import { createFileRoute } from '@tanstack/react-router';
import { signInSearchSchema } from '@/features/auth/search.ts';
import { SignInPage } from '@/features/auth/sign-in-page.tsx';

export const Route = createFileRoute('/sign-in')({
  validateSearch: signInSearchSchema,
  component: function SignInRoute() {
    return <SignInPage {...Route.useSearch()} />;
  },
});
