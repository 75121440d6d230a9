import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textParts } from './text-parts.ts';

it('marks the words that differ, whole', () => {
  expect(textParts('Three white lights held still', 'Three green lights held still')).toEqual({
    start: 'Three ',
    before: 'white',
    after: 'green',
    end: ' lights held still',
  });
  expect(textParts('one two', 'one two three')).toMatchObject({
    start: 'one ',
    after: 'two three',
  });
});

it('loses nothing of either text', () => {
  const text = fc.array(fc.constantFrom('a', 'ab', 'b', ' ', '\n'), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(''), b.join('')];
      const parts = textParts(before, after);
      expect(parts.start + parts.before + parts.end).toBe(before);
      expect(parts.start + parts.after + parts.end).toBe(after);
    }),
    { seed: 4, numRuns: 300 },
  );
});
