/** In reverse order of specificity: Edge also claims to be Chrome and Safari. */
const BROWSERS: readonly [name: string, pattern: RegExp][] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Samsung Internet', /\bSamsungBrowser\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\/(\d+)/],
  ['Safari', /\bVersion\/(\d+)[\d.]* (?:Mobile\/\w+ )?Safari\//],
];
const SYSTEMS: readonly [name: string, pattern: RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac(?:intosh| OS X)\b/],
  ['Linux', /\bLinux\b|\bX11\b/],
];

export const UNKNOWN_BROWSER = 'Unknown browser';

/** Browser and system of a user agent, for display. */
export function deviceOf(userAgent: string | null): { browser: string; system: string } {
  const agent = userAgent ?? '';
  let browser = UNKNOWN_BROWSER;
  for (const [name, pattern] of BROWSERS) {
    const version = pattern.exec(agent)?.[1];
    if (version === undefined) continue;
    browser = `${name} ${version}`;
    break;
  }
  const system = SYSTEMS.find(([, pattern]) => pattern.test(agent))?.[0] ?? 'Unknown system';
  return { browser, system };
}

/**
 * A network address without the part that identifies a household: the first 24 bits of IPv4 and the
 * first 48 of IPv6. Null if it is neither.
 */
export function shortenedAddress(address: string | null | undefined): string | null {
  const plain = (address ?? '').trim().replace(/^::ffff:(?=\d+\.)/i, '');
  const v4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/.exec(plain);
  if (v4) {
    const parts = v4.slice(1);
    return parts.every((part) => Number(part) <= 255) ? `${parts.join('.')}.0/24` : null;
  }
  if (!/^[0-9a-f:]+$/i.test(plain) || !plain.includes(':')) return null;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const after = tail === '' ? 0 : tail.split(':').length;
    while (groups.length < Math.min(3, 8 - after)) groups.push('0');
  }
  const prefix = groups.slice(0, 3);
  if (prefix.length < 3 || prefix.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return null;
  return `${prefix.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/48`;
}
