import type { Tokens } from '../../layers/tokens.ts';

/** Bytes, in deck.gl's colour format. */
export type Color = [number, number, number, number];

/** A token in deck.gl's colour format. */
export function color(tokens: Tokens, token: string, opacity = 1): Color {
  const [red, green, blue, alpha] = tokens.rgba(token);
  const byte = (part: number) => Math.round(part * 255);
  return [byte(red), byte(green), byte(blue), byte(alpha * opacity)];
}
