import { reload, type User } from 'firebase/auth';
import { useEffect, useState } from 'react';

const ASK_EVERY_MS = 3_000;

/** Whether the user's address is confirmed; polls while the page is visible. */
export function useConfirmed(user: User | null): boolean {
  const [confirmed, setConfirmed] = useState(user?.emailVerified ?? false);
  useEffect(() => {
    if (!user || confirmed) return;
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      await reload(user).catch(() => {});
      if (user.emailVerified) setConfirmed(true);
    };
    const timer = setInterval(ask, ASK_EVERY_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [user, confirmed]);
  return confirmed;
}
