import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from '@/ui/states.tsx';

/** Stands in for a page that broke while being drawn; the shell around it stays. */
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
