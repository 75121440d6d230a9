/** Stands for the console's own origin. A path that leaves it is not one of the console. */
const CONSOLE = 'https://console.invalid';
const MAX_LENGTH = 2_000;

/**
 * A path of this console, as the browser reads it, with query and fragment. Every redirect target
 * goes through here.
 *
 * Threat: an open redirect. Browsers drop tabs and line breaks from URLs, read `\` as `/`, and
 * resolve `/.//host` to `//host`, which is another host.
 *
 * @returns undefined for anything else, such as another origin
 */
export function consolePath(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it refuses
  if (!value.startsWith('/') || /[\u0000-\u0020\u007F\\]/.test(value)) return undefined;
  if (!URL.canParse(value, CONSOLE)) return undefined;
  const { origin, pathname, search, hash } = new URL(value, CONSOLE);
  return origin === CONSOLE && !pathname.startsWith('//')
    ? `${pathname}${search}${hash}`
    : undefined;
}

/** The path of a whole URL, if it is one of this console at `origin`. */
export function pathOnConsole(url: string | undefined, origin: string): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { origin: itsOrigin, pathname, search, hash } = new URL(url);
  return itsOrigin === origin ? consolePath(`${pathname}${search}${hash}`) : undefined;
}
