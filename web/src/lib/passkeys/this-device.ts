const SYSTEMS: readonly [name: string, pattern: RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android phone', /\bAndroid\b/],
  ['Chromebook', /\bCrOS\b/],
  ['Windows computer', /\bWindows\b/],
  ['Mac', /\bMacintosh\b/],
  ['Linux computer', /\bLinux\b/],
];

/** The default name of a passkey that is created here. */
export function thisDevice(userAgent: string = navigator.userAgent): string {
  return SYSTEMS.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? 'Passkey';
}
