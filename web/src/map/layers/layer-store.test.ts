import { expect, test, vi } from 'vitest';
import { LayerStore } from './layer-store.ts';

test('tells what has changed, and nothing where nothing has', () => {
  const store = new LayerStore();
  const all = vi.fn();
  const some = vi.fn();
  store.subscribe(all);
  const leave = store.subscribe(some, ['selection']);
  const before = store.get();
  store.setVisible('night', true);
  expect(store.get()).toBe(before);
  store.setVisible('night', false);
  store.setSelection({ kind: 'phenomenon', id: 'a' });
  expect(all.mock.calls.flat()).toEqual(['hidden', 'selection']);
  expect(some).toHaveBeenCalledTimes(1);
  leave();
  store.setSelection(null);
  expect(some).toHaveBeenCalledTimes(1);
  expect(store.get().hidden.has('night')).toBe(true);
});

test('overlays change one by one', () => {
  const store = new LayerStore();
  store.setOverlays({ pin: { latitude: 1, longitude: 2 } });
  store.setOverlays({ measure: [{ latitude: 3, longitude: 4 }] });
  expect(store.get().overlays.pin).toEqual({ latitude: 1, longitude: 2 });
});
