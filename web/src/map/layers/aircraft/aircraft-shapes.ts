import { NO_CATEGORY } from '@nest/model';

/** The images of aircraft, in the order of the atlas; `ring` marks the selected one. */
export const SHAPES = [
  'plane',
  'heavy',
  'light',
  'fast',
  'rotor',
  'glider',
  'balloon',
  'drone',
  'ground',
  'ring',
] as const;
export type AircraftShape = (typeof SHAPES)[number];

/** Size of an image in its own units; all point up. */
export const SHAPE_SIZE = 64;

/** Outlines as SVG paths within {@link SHAPE_SIZE}. */
export const SHAPE_PATHS: Record<AircraftShape, string> = {
  plane:
    'M32 5C34.6 5 36.2 9 36.2 14V24.5L60 40V45.5L36.2 38.5 35.4 51 43 56.5V60.5L32 57.5 21 60.5V56.5L28.6 51 27.8 38.5 4 45.5V40L27.8 24.5V14C27.8 9 29.4 5 32 5Z',
  heavy:
    'M32 2C35.8 2 38 7 38 13V22L46 27V22.5H50V29.5L63 38V45L38 38.5 37 50.5 47 57V62L32 58.5 17 62V57L27 50.5 26 38.5 1 45V38L14 29.5V22.5H18V27L26 22V13C26 7 28.2 2 32 2Z',
  light:
    'M32 7C34.4 7 35.6 9.5 35.6 13.5V20.5L61 22V30L35.6 31.5 34.2 48 42.5 50V55.5L32 54 21.5 55.5V50L29.8 48 28.4 31.5 3 30V22L28.4 20.5V13.5C28.4 9.5 29.6 7 32 7Z',
  fast: 'M32 3 36.5 21 54 47V53L38.5 50.5 36.5 58H27.5L25.5 50.5 10 53V47L27.5 21Z',
  rotor:
    'M32 20C38 20 40.5 25 40.5 31 40.5 36 38 39 34.5 40.5V55H40V60H24V55H29.5V40.5C26 39 23.5 36 23.5 31 23.5 25 26 20 32 20ZM10 7 13 4 31 22 33 22 51 4 54 7 36 25 36 33 54 51 51 54 36 40 28 40 13 54 10 51 28 33 28 25Z',
  glider:
    'M32 12C33.8 12 34.6 15 34.6 19V24L63 26V30L34.6 31.5 33.4 46.5 40 47.5V52H24V47.5L30.6 46.5 29.4 31.5 1 30V26L29.4 24V19C29.4 15 30.2 12 32 12Z',
  balloon:
    'M32 6C43 6 51 14 51 24 51 33 43 41 37.5 47H26.5C21 41 13 33 13 24 13 14 21 6 32 6ZM27 50H37V58H27Z',
  drone:
    'M16 8A9 9 0 0 1 24.5 20L29 25H35L39.5 20A9 9 0 1 1 45 25.5L39.5 30V34L45 38.5A9 9 0 1 1 39.5 44L35 39H29L24.5 44A9 9 0 1 1 19 38.5L24.5 34V30L19 25.5A9 9 0 0 1 16 8Z',
  ground: 'M32 16 42 24V46A4 4 0 0 1 38 50H26A4 4 0 0 1 22 46V24Z',
  ring: 'M32 2A30 30 0 1 1 31.99 2ZM32 6A26 26 0 1 0 32.01 6Z',
};

/** Images of OpenSky's categories 0…20. */
const BY_CATEGORY: readonly AircraftShape[] = [
  'plane',
  'plane',
  'light',
  'plane',
  'plane',
  'heavy',
  'heavy',
  'fast',
  'rotor',
  'glider',
  'balloon',
  'balloon',
  'light',
  'plane',
  'drone',
  'fast',
  'ground',
  'ground',
  'ground',
  'ground',
  'ground',
];

/** The image of a category, including `NO_CATEGORY`, as an index into the atlas. */
export function shapeIndex(category: number): number {
  const shape = category === NO_CATEGORY ? 'plane' : (BY_CATEGORY[category] ?? 'plane');
  return SHAPES.indexOf(shape);
}
