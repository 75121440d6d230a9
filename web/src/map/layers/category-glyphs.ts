import type { Category } from '@nest/model';

/** Size of a glyph in its own units. */
export const GLYPH_SIZE = 16;

/** The glyph of each category, on the map and in legends: an SVG path within `GLYPH_SIZE`. */
export const CATEGORY_GLYPHS: Record<Category, string> = {
  uap: 'M8 3.2C10 3.2 11.4 4.7 11.6 6.7 13.6 7.1 15 7.9 15 8.9 15 10.5 11.9 11.8 8 11.8S1 10.5 1 8.9C1 7.9 2.4 7.1 4.4 6.7 4.6 4.7 6 3.2 8 3.2Z',
  cryptid:
    'M8 7.6C10.2 7.6 12.4 9.9 12.4 11.9 12.4 13.4 11.2 14 10 13.7 8.6 13.3 7.4 13.3 6 13.7 4.8 14 3.6 13.4 3.6 11.9 3.6 9.9 5.8 7.6 8 7.6ZM3 5.4A1.5 2 0 1 1 3 9.2 1.5 2 0 1 1 3 5.4ZM6.2 2.2A1.5 2.1 0 1 1 6.2 6.4 1.5 2.1 0 1 1 6.2 2.2ZM9.8 2.2A1.5 2.1 0 1 1 9.8 6.4 1.5 2.1 0 1 1 9.8 2.2ZM13 5.4A1.5 2 0 1 1 13 9.2 1.5 2 0 1 1 13 5.4Z',
  paranormal:
    'M8 2A5 5 0 0 1 13 7V14L11.3 12.6 9.7 14 8 12.6 6.3 14 4.7 12.6 3 14V7A5 5 0 0 1 8 2ZM6.2 6A1.1 1.3 0 1 0 6.2 8.6 1.1 1.3 0 1 0 6.2 6ZM9.8 6A1.1 1.3 0 1 0 9.8 8.6 1.1 1.3 0 1 0 9.8 6Z',
  electromagnetic: 'M9.2 1.5 3.2 9H7.2L6.4 14.5 12.8 6.6H8.6Z',
  infrasound:
    'M2 6.5H3.7V9.5H2ZM4.8 4.5H6.5V11.5H4.8ZM7.6 2H9.3V14H7.6ZM10.4 4.5H12.1V11.5H10.4ZM13.2 6.5H14.9V9.5H13.2Z',
  other: 'M8 4.5A3.5 3.5 0 1 1 7.99 4.5Z',
};
