export interface LatitudeLongitude {
  latitude: number;
  longitude: number;
}

const PART =
  /([+-]?\d{1,3}(?:[.,]\d+)?)\s*[°ºd]?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['′’m]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|”|''|s(?=[\s,;]|$))\s*)?([NSEW]?)/giu;

/**
 * Parses pasted coordinates: `48.1, 11.5`, `48,1; 11,5`, `48.1° N 11.5° W`, `48°51'30"N 2°17'40"E`,
 * `48 51 30 N, 2 17 40 E`. Latitude first, unless letters say otherwise. Null if they are invalid.
 */
export function parseCoordinates(text: string): LatitudeLongitude | null {
  const spaced = withMarks(normalized(text));
  const parts = [...spaced.matchAll(PART)].filter((match) => match[0].trim() !== '');
  const left = spaced.replace(PART, '').replace(/[\s,;/]/g, '');
  if (parts.length !== 2 || left !== '') return null;
  const angles = parts.map(readPart);
  const [first, second] = angles;
  if (!first || !second) return null;
  const swapped = first.axis === 'longitude' || second.axis === 'latitude';
  const [latitude, longitude] = swapped ? [second, first] : [first, second];
  if (latitude.axis === 'longitude' || longitude.axis === 'latitude') return null;
  if (Math.abs(latitude.degrees) > 90 || Math.abs(longitude.degrees) > 180) return null;
  return { latitude: latitude.degrees, longitude: longitude.degrees };
}

/** Moves letters behind their numbers; decimal commas become points unless they are separators. */
function normalized(text: string): string {
  const clean = text
    .trim()
    .replaceAll('−', '-')
    .replace(/^([NSEW])(.*?)[,;\s]*([NSEW])(.*)$/iu, '$2$1 ; $4$3');
  return /^[^,]*\d,\d+\s*[°]?\s*[NS]?\s*[;\s]\s*[^,]*\d,\d+[^,]*$/iu.test(clean)
    ? clean.replace(/(\d),(\d)/g, '$1.$2')
    : clean.replace(/,/g, ' ; ');
}

/** Adds the missing marks to `48 51 30 N, 2 17 40 E`. */
function withMarks(text: string): string {
  const number = String.raw`\d+(?:\.\d+)?`;
  const three = new RegExp(String.raw`(\d+)\s+(\d+)\s+(${number})\s*([NSEW])`, 'giu');
  const two = new RegExp(String.raw`(\d+)\s+(${number})\s*([NSEW])`, 'giu');
  return text.replace(three, `$1°$2'$3"$4`).replace(two, `$1°$2'$3`);
}

function readPart(match: RegExpExecArray) {
  const [, degrees = '', minutes, seconds, after = ''] = match;
  const letter = after.toUpperCase();
  const value = (text: string | undefined) => Number((text ?? '0').replace(',', '.'));
  if (value(minutes) >= 60 || value(seconds) >= 60) return null;
  const size = Math.abs(value(degrees)) + value(minutes) / 60 + value(seconds) / 3_600;
  const isNegative = degrees.startsWith('-') || letter === 'S' || letter === 'W';
  const rounded = Math.round(size * 1e7) / 1e7;
  return {
    degrees: isNegative && rounded !== 0 ? -rounded : rounded,
    axis: letter === '' ? null : 'NS'.includes(letter) ? 'latitude' : 'longitude',
  } as const;
}

export const writeCoordinates = ({ latitude, longitude }: LatitudeLongitude): string =>
  `${latitude}, ${longitude}`;
