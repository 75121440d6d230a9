import type { ReactNode } from 'react';
import { FirebaseAppProvider } from 'reactfire';
import { StepUpProvider } from '@/features/auth/step-up/step-up-provider.tsx';
import { app } from '@/lib/firebase/services.ts';
import { TooltipProvider } from '@/ui/tooltip.tsx';

/** Providers that all pages for members need and other pages do not. */
export function MemberProviders({ children }: { children: ReactNode }) {
  return (
    <FirebaseAppProvider firebaseApp={app()}>
      <TooltipProvider delayDuration={400}>
        <StepUpProvider>{children}</StepUpProvider>
      </TooltipProvider>
    </FirebaseAppProvider>
  );
}
