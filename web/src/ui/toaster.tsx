import { useSyncExternalStore } from 'react';
import { toastsNeeded } from '@/lib/toast.ts';
import { lazyPart } from './lazy-part.ts';

const Toasts = lazyPart(() => import('./toasts.tsx').then(({ Toasts }) => Toasts));

/** Shows toasts from the first one on. */
export function Toaster() {
  const isNeeded = useSyncExternalStore(toastsNeeded.subscribe, toastsNeeded.isNeeded);
  return isNeeded && <Toasts />;
}
