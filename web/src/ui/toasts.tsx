import { useEffect } from 'react';
import { Toaster as Sonner, toast } from 'sonner';
import { useTheme } from '@/lib/theme/theme.ts';
import { deliverToasts } from '@/lib/toast.ts';

/** The corner of the window in which toasts are shown. */
export function Toasts() {
  const { dark } = useTheme();
  // Sonner subscribes in its own effect, which runs before this one.
  useEffect(() => deliverToasts(toast), []);
  return (
    <Sonner
      theme={dark ? 'dark' : 'light'}
      position="bottom-right"
      gap={8}
      toastOptions={{
        style: {
          background: 'var(--raised)',
          color: 'var(--ink)',
          border: '1px solid var(--line-strong)',
          boxShadow: 'none',
          fontFamily: 'inherit',
        },
        actionButtonStyle: { background: 'var(--primary)', color: 'var(--on-primary)' },
        descriptionClassName: 'text-ink-2!',
      }}
    />
  );
}
