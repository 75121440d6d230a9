import { expect, test } from 'vitest';
import { createListenerPool } from './listener-pool.ts';

test('places are bounded, shared by equal keys and passed on', () => {
  const slots = createListenerPool(2);
  const leaveAda = slots.take('ada');
  const leaveAdaAgain = slots.take('ada');
  slots.take('bruno');
  slots.take('chiara');
  expect(['ada', 'bruno', 'chiara'].map(slots.has)).toEqual([true, true, false]);
  leaveAda();
  expect(slots.has('chiara')).toBe(false);
  leaveAdaAgain();
  expect(['ada', 'bruno', 'chiara'].map(slots.has)).toEqual([false, true, true]);
});
