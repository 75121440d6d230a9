import type { Tokens } from '../../maplibre/tokens.ts';

/** Bytes, as deck.gl takes a colour. */
export type Color = [number, number, number, number];

/** A token as deck.gl takes it. */
export function color(tokens: Tokens, token: string, opacity = 1): Color {
  const [red, green, blue, alpha] = tokens.rgba(token);
  const byte = (part: number) => Math.round(part * 255);
  return [byte(red), byte(green), byte(blue), byte(alpha * opacity)];
}
