import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { firebaseSources } from './platform/session/firebase-sources.ts';
import { SessionProvider } from './platform/session/session.tsx';
import { createSessionStore } from './platform/session/session-store.ts';
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
