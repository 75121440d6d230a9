import { Wordmark } from '@/ui/wordmark.tsx';

/** Shown briefly until the user is known. */
export function Splash() {
  return (
    <div role="status" className="grid min-h-dvh animate-pulse place-content-center">
      <Wordmark />
      <span className="sr-only">Loading</span>
    </div>
  );
}
