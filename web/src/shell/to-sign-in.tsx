import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isLeaving } from '@/platform/session/sign-out.ts';

/** Sends to the door, which sends back here afterwards. */
export function ToSignIn() {
  const navigate = useNavigate();
  const router = useRouter();
  useEffect(() => {
    if (isLeaving()) return;
    const redirect = router.latestLocation.href;
    void navigate({ to: '/sign-in', search: { redirect }, replace: true });
  }, [navigate, router]);
  return null;
}
