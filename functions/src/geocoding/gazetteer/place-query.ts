import { fold } from './fold.ts';

/** A name to look for, and its qualifiers: `Paris`, `[Texas]`. */
export interface PlaceQuery {
  name: string;
  qualifiers: string[];
}

const MAX_TRAILING_WORDS = 3;

/**
 * How a text can be read as a place, likeliest first: `Uster, Switzerland` in one way, `Paris
 * Texas` as one name or as a name and a region.
 */
export function placeQueries(text: string): PlaceQuery[] {
  const parts = text
    .replace(/\([^)]*\)/g, ' ')
    .split(/[,;/]/)
    .map(fold)
    .filter((part) => part !== '');
  const [name, ...qualifiers] = parts;
  if (!name) return [];
  const queries = [{ name, qualifiers }];
  if (qualifiers.length > 0) return queries;
  const words = name.split(' ');
  for (let trailing = 1; trailing <= MAX_TRAILING_WORDS && trailing < words.length; trailing++) {
    queries.push({
      name: words.slice(0, -trailing).join(' '),
      qualifiers: [words.slice(-trailing).join(' ')],
    });
  }
  return queries;
}
