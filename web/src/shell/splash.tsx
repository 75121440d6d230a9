import { Wordmark } from '@/ui/wordmark.tsx';

/** Before it is known who is there; a moment, so it only breathes. */
export function Splash() {
  return (
    <div role="status" className="grid min-h-dvh animate-pulse place-content-center">
      <Wordmark />
      <span className="sr-only">Loading</span>
    </div>
  );
}
