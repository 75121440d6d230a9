import type { Command } from './registry.ts';

/** How long the second key of a chord may take, in ms. */
export const CHORD_MS = 1_200;

/** A pressed key in hotkey notation: `mod+k`, `?`, `n`. Null for a modifier alone. */
export function keyOf(event: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}): string | null {
  if (['Control', 'Meta', 'Alt', 'Shift'].includes(event.key) || event.altKey) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key;
}

/** Whether the focused element takes letter keys. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'button', 'submit', 'file', 'range'].includes(target.type);
  }
  return ['TEXTAREA', 'SELECT'].includes(target.tagName);
}

/**
 * Turns keys into commands. A key that starts a chord waits for its second key; anything else ends
 * the chord and counts as a first key.
 */
export function createKeyMatcher(now: () => number) {
  let first: { key: string; at: number } | null = null;
  return function match(key: string, commands: readonly Command[]): Command | null {
    const find = (hotkey: string) => commands.findLast((command) => command.hotkey === hotkey);
    const begun = first && now() - first.at <= CHORD_MS ? first.key : null;
    first = null;
    const found = (begun !== null ? find(`${begun} ${key}`) : undefined) ?? find(key);
    if (found) return found;
    if (commands.some((command) => command.hotkey?.startsWith(`${key} `))) {
      first = { key, at: now() };
    }
    return null;
  };
}
