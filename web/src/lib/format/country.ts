const regions = new Intl.DisplayNames('en', { type: 'region' });

/** A country by its ISO 3166-1 code: `CH` → `Switzerland`. */
export const countryName = (code: string): string => regions.of(code) ?? code;
