import { createFileRoute, redirect } from '@tanstack/react-router';
import { isSignedOut } from '@/lib/session/signed-out.ts';
import { AppLayout } from '@/shell/app-layout.tsx';

export const Route = createFileRoute('/_app')({
  // Before the pages for members are loaded, which are most of the console.
  beforeLoad: async ({ location }) => {
    if (await isSignedOut()) {
      throw redirect({ to: '/sign-in', search: { redirect: location.href }, replace: true });
    }
  },
  component: AppLayout,
});
