import { createFileRoute } from '@tanstack/react-router';
import { SignInPage } from '@/features/auth/sign-in-page.tsx';
import { signInSearchSchema } from '@/features/auth/sign-in-search.ts';

export const Route = createFileRoute('/sign-in')({
  validateSearch: signInSearchSchema,
  component: function SignInRoute() {
    return <SignInPage {...Route.useSearch()} />;
  },
});
