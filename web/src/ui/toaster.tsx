import { Toaster as Sonner } from 'sonner';
import { useTheme } from '@/platform/theme/theme.ts';

export function Toaster() {
  const { dark } = useTheme();
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
