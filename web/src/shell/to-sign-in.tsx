import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isSigningOut } from '@/lib/session/sign-out.ts';

/** Redirects to the sign-in page, which redirects back afterwards. */
export function ToSignIn() {
  const navigate = useNavigate();
  const router = useRouter();
  useEffect(() => {
    if (isSigningOut()) return;
    const redirect = router.latestLocation.href;
    void navigate({ to: '/sign-in', search: { redirect }, replace: true });
  }, [navigate, router]);
  return null;
}
