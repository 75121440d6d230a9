export const PHENOMENA_COLLECTION = 'phenomena';
export const phenomenonPath = (id: string) => `${PHENOMENA_COLLECTION}/${id}`;

export const CATEGORIES = [
  'uap',
  'cryptid',
  'paranormal',
  'electromagnetic',
  'infrasound',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const SHAPES = [
  'light',
  'fireball',
  'sphere',
  'disk',
  'oval',
  'cylinder',
  'triangle',
  'boomerang',
  'diamond',
  'rectangle',
  'cone',
  'formation',
  'changing',
  'other',
  'unknown',
] as const;
export type Shape = (typeof SHAPES)[number];

export const SOURCES = ['mobile', 'console', 'import', 'sensor'] as const;
export type Source = (typeof SOURCES)[number];

/** GEIPAN's classes (https://www.cnes-geipan.fr/en/node/58787). */
export const CLASSIFICATIONS = ['A', 'B', 'C', 'D1', 'D2'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

/** Longest observed duration: one year, in seconds. */
export const MAX_DURATION_S = 31_622_400;

/** Records that one bulk edit may change. */
export const MAX_BULK_EDIT = 200;

/** `details.reason` of a refused bulk edit: somebody else saved one of the records first. */
export const EDIT_CONFLICT = 'edit-conflict';
