const count = new Intl.NumberFormat('en');

/** A whole number with thousands separated: `16,799`. */
export const formatCount = (value: number): string => count.format(value);

/** `1 row`, `16,799 rows`. */
export function formatPlural(value: number, one: string, many = `${one}s`): string {
  return `${formatCount(value)} ${value === 1 ? one : many}`;
}

const SIZES = ['bytes', 'kB', 'MB', 'GB'];

/** A size in bytes in decimal units: `1.2 MB`. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1_000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1_000 ** power;
  return `${value < 10 && power > 0 ? value.toFixed(1) : Math.round(value)} ${SIZES[power]}`;
}

/** A word as it begins a line: `observer` → `Observer`. */
export const formatWord = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
