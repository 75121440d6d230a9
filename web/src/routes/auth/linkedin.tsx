import { createFileRoute } from '@tanstack/react-router';
import { LinkedInPage } from '@/features/auth/linkedin-page.tsx';
import { linkedInSearchSchema } from '@/features/auth/search.ts';

export const Route = createFileRoute('/auth/linkedin')({
  validateSearch: linkedInSearchSchema,
  component: function LinkedInRoute() {
    return <LinkedInPage {...Route.useSearch()} />;
  },
});
