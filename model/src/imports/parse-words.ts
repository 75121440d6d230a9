import { CATEGORIES, type Category, SHAPES, type Shape } from '../phenomena/vocabulary.ts';
import type { Parsed } from './parse-date.ts';

const SHAPE_WORDS: Record<string, Shape> = {
  lights: 'light',
  flash: 'light',
  star: 'light',
  flare: 'light',
  orb: 'sphere',
  ball: 'sphere',
  globe: 'sphere',
  round: 'sphere',
  circle: 'sphere',
  circular: 'sphere',
  disc: 'disk',
  saucer: 'disk',
  egg: 'oval',
  ovoid: 'oval',
  ellipse: 'oval',
  cigar: 'cylinder',
  tube: 'cylinder',
  rod: 'cylinder',
  'tic tac': 'cylinder',
  delta: 'triangle',
  triangular: 'triangle',
  chevron: 'boomerang',
  'v shape': 'boomerang',
  square: 'rectangle',
  box: 'rectangle',
  changed: 'changing',
  unspecified: 'unknown',
  unkown: 'unknown',
  '?': 'unknown',
};

const CATEGORY_WORDS: Record<string, Category> = {
  ufo: 'uap',
  ufos: 'uap',
  'unidentified anomalous phenomenon': 'uap',
  'unidentified aerial phenomenon': 'uap',
  bigfoot: 'cryptid',
  sasquatch: 'cryptid',
  creature: 'cryptid',
  ghost: 'paranormal',
  haunting: 'paranormal',
  em: 'electromagnetic',
  radio: 'electromagnetic',
  sound: 'infrasound',
  hum: 'infrasound',
};

const normal = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');

/** The shape that a word names; unknown words are `other`. */
export function parseShape(text: string): Shape {
  const word = normal(text);
  return SHAPES.find((shape) => shape === word) ?? SHAPE_WORDS[word] ?? 'other';
}

export function parseCategory(text: string): Parsed<Category> {
  const word = normal(text);
  const category = CATEGORIES.find((known) => known === word) ?? CATEGORY_WORDS[word];
  return category
    ? { value: category }
    : { reason: `is no known category. Use one of ${CATEGORIES.join(', ')}.` };
}

/** Tags of a cell, separated by comma, semicolon or bar, normalized. */
export function parseTags(text: string): string[] {
  return text
    .split(/[,;|]/)
    .map((tag) =>
      tag
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9 -]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^[ -]+/, '')
        .slice(0, 40)
        .trim(),
    )
    .filter((tag) => tag !== '');
}

const COMPASS = 'N NNE NE ENE E ESE SE SSE S SSW SW WSW W WNW NW NNW'.split(' ');

/** Degrees clockwise from north of a compass point, or null. */
export function compassDeg(text: string): number | null {
  const at = COMPASS.indexOf(text.trim().toUpperCase());
  return at === -1 ? null : at * 22.5;
}
