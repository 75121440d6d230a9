import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { FirebaseAppProvider } from 'reactfire';
import { StepUpProvider } from './features/access/step-up/step-up-provider.tsx';
import { app } from './platform/firebase/services.ts';
import { firebaseSources } from './platform/session/firebase-sources.ts';
import { SessionProvider } from './platform/session/session.tsx';
import { createSessionStore } from './platform/session/session-store.ts';
import { createNestRouter } from './router.tsx';
import { Toaster } from './ui/toaster.tsx';
import { TooltipProvider } from './ui/tooltip.tsx';

export function App() {
  const [router] = useState(createNestRouter);
  const [session] = useState(() => createSessionStore(firebaseSources));
  return (
    <FirebaseAppProvider firebaseApp={app()}>
      <SessionProvider store={session}>
        <TooltipProvider delayDuration={400}>
          <StepUpProvider>
            <RouterProvider router={router} />
          </StepUpProvider>
          <Toaster />
        </TooltipProvider>
      </SessionProvider>
    </FirebaseAppProvider>
  );
}
