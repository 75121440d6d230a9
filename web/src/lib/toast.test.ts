import { expect, test, vi } from 'vitest';

test('what is told before the corner is drawn waits for it, in order, under the ids it was told', async () => {
  vi.resetModules();
  const { deliverToasts, toast, toastsNeeded } = await import('./toast.ts');
  const needed = vi.fn();
  toastsNeeded.subscribe(needed);
  expect(toastsNeeded.isNeeded()).toBe(false);
  const id = toast.success('Saved', { description: 'Offline' });
  toast.error('Refused', { id: 'refused' });
  toast.dismiss(id);
  expect(toastsNeeded.isNeeded()).toBe(true);
  expect(needed).toHaveBeenCalled();

  const told: unknown[] = [];
  const tell =
    (kind: string) =>
    (...args: unknown[]) => {
      told.push([kind, ...args]);
      return 1;
    };
  deliverToasts({
    success: tell('success'),
    error: tell('error'),
    info: tell('info'),
    warning: tell('warning'),
    loading: tell('loading'),
    dismiss: tell('dismiss'),
  });
  expect(told).toEqual([
    ['success', 'Saved', { description: 'Offline', id }],
    ['error', 'Refused', { id: 'refused' }],
    ['dismiss', id],
  ]);

  toast.info('At once');
  expect(told).toHaveLength(4);
});
