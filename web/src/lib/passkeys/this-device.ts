const SYSTEMS: readonly [name: string, pattern: RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android phone', /\bAndroid\b/],
  ['Chromebook', /\bCrOS\b/],
  ['Windows computer', /\bWindows\b/],
  ['Mac', /\bMacintosh\b/],
  ['Linux computer', /\bLinux\b/],
];

/** A first name for a passkey that is made here. */
export function thisDevice(userAgent: string = navigator.userAgent): string {
  return SYSTEMS.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? 'Passkey';
}
