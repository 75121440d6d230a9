import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from '@/ui/states.tsx';

/** Replaces a page that failed to render; the shell around it stays. */
export function PageError({ error, reset }: ErrorComponentProps) {
  return (
    <ErrorState
      isPage
      title="This page broke"
      error={error instanceof Error ? error : null}
      onRetry={reset}
    />
  );
}
