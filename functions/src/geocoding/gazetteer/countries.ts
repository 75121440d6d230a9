import { fold } from './fold.ts';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt'];
const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Common names that are not a country's name in any language. */
const USUAL: Record<string, string> = {
  usa: 'US',
  'u s a': 'US',
  'u s': 'US',
  america: 'US',
  'united states of america': 'US',
  uk: 'GB',
  'u k': 'GB',
  'great britain': 'GB',
  britain: 'GB',
  uae: 'AE',
  holland: 'NL',
  'czech republic': 'CZ',
  russia: 'RU',
  'russian federation': 'RU',
  'south korea': 'KR',
  'north korea': 'KP',
  'ivory coast': 'CI',
  burma: 'MM',
  'cape verde': 'CV',
  swaziland: 'SZ',
  macedonia: 'MK',
  congo: 'CD',
  turkey: 'TR',
};

/** A country's English name; its code if there is none. */
export const countryName = (code: string): string => display.of(code) ?? code;

/** The names of the given countries: folded name or code → code. */
export function countryNames(codes: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const language of LANGUAGES) {
    const inLanguage = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = inLanguage.of(code);
      if (name && !names.has(fold(name))) names.set(fold(name), code);
    }
  }
  for (const code of codes) names.set(code.toLowerCase(), code);
  for (const [name, code] of Object.entries(USUAL)) names.set(name, code);
  return names;
}
