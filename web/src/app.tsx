import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { firebaseSources } from './lib/session/firebase-sources.ts';
import { SessionProvider } from './lib/session/session.tsx';
import { createSessionStore } from './lib/session/session-store.ts';
import { createNestRouter } from './router.tsx';
import { Toaster } from './ui/toaster.tsx';

export function App() {
  const [router] = useState(createNestRouter);
  const [session] = useState(() => createSessionStore(firebaseSources));
  return (
    <SessionProvider store={session}>
      <RouterProvider router={router} />
      <Toaster />
    </SessionProvider>
  );
}
