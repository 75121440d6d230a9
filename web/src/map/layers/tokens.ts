/** A colour with components of 0…1, not premultiplied. */
export type Rgba = readonly [number, number, number, number];

/** Colours of the theme by the name of their CSS variable. */
export interface Tokens {
  css(token: string, opacity?: number): string;
  rgba(token: string): Rgba;
}

/**
 * Reads the current design tokens. They are written in OKLCH, which neither MapLibre nor WebGL
 * supports: the canvas converts them to sRGB.
 */
export function readTokens(element: Element): Tokens {
  const style = getComputedStyle(element);
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map<string, Rgba>();
  const rgba = (token: string): Rgba => {
    const found = known.get(token);
    if (found) return found;
    const value = toRgba(context, style.getPropertyValue(token).trim());
    known.set(token, value);
    return value;
  };
  const css = (token: string, opacity = 1) => {
    const [red, green, blue, alpha] = rgba(token);
    const byte = (part: number) => Math.round(part * 255);
    return `rgba(${byte(red)}, ${byte(green)}, ${byte(blue)}, ${alpha * opacity})`;
  };
  return { css, rgba };
}

function toRgba(context: CanvasRenderingContext2D | null, color: string): Rgba {
  if (!context || color === '') return [0.5, 0.5, 0.5, 1];
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red / 255, green / 255, blue / 255, alpha / 255];
}
