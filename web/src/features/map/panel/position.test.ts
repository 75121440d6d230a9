import { expect, test } from 'vitest';
import { keepInside, readPosition, writePosition } from './position.ts';

test('a position reads back, and nonsense is the corner', () => {
  expect(readPosition(writePosition({ x: 40.4, y: 99.6 }))).toEqual({ x: 40, y: 100 });
  expect([readPosition(''), readPosition('a,b'), readPosition('7')]).toEqual(
    Array(3).fill({ x: 12, y: 12 }),
  );
});

test('the panel stays in its room, its head first where there is too little', () => {
  const size = { width: 344, height: 500 };
  const room = { width: 1000, height: 700 };
  expect(keepInside({ x: 900, y: -50 }, size, room)).toEqual({ x: 644, y: 12 });
  expect(keepInside({ x: 100, y: 300 }, size, { width: 300, height: 200 })).toEqual({
    x: 12,
    y: 12,
  });
});
