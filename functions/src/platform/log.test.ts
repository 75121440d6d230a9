import { expect, it } from 'vitest';
import { masked } from './log.ts';

it('masks e-mail addresses and exact places', () => {
  expect(masked('refused ada.o+x@nest.example at 47.37690, 8.54170, row 12')).toBe(
    'refused [email] at [place], row 12',
  );
});
