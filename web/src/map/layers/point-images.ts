import { CATEGORIES, PHENOMENON_STATUSES } from '@nest/model';
import { CATEGORY_GLYPHS, GLYPH_SIZE } from './category-glyphs.ts';
import { STATUS_TOKENS } from './legend.ts';
import type { Tokens } from './tokens.ts';

/** Images are drawn at this many pixels per CSS pixel. */
export const IMAGE_RATIO = 2;
/** Size of a point's image in CSS pixels; its disc leaves space for the outline. */
const SIDE = 24;
const RADIUS = 9.5;

type Draw = (context: CanvasRenderingContext2D) => void;

/** Creates an image with a size in CSS pixels. */
export function drawImage(width: number, height: number, draw: Draw): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = width * IMAGE_RATIO;
  canvas.height = height * IMAGE_RATIO;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser draws no canvas');
  context.scale(IMAGE_RATIO, IMAGE_RATIO);
  draw(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/**
 * An image for each status and category: a disc in the status's colour with the category's glyph.
 */
export function pointImages(tokens: Tokens): Map<string, ImageData> {
  const images = new Map<string, ImageData>();
  for (const [status] of PHENOMENON_STATUSES.entries()) {
    const color = tokens.css(STATUS_TOKENS[status] ?? '--quiet');
    for (const [category, name] of CATEGORIES.entries()) {
      const glyph = CATEGORY_GLYPHS[name];
      images.set(
        `point-${status}-${category}`,
        drawImage(SIDE, SIDE, (context) => {
          disc(context, RADIUS + 1.5);
          context.fillStyle = tokens.css('--map-sea', 0.9);
          context.fill();
          disc(context, RADIUS);
          context.fillStyle = color;
          context.fill();
          drawGlyph(context, glyph, tokens.css('--canvas'));
        }),
      );
      images.set(
        `obscured-${status}-${category}`,
        drawImage(SIDE, SIDE, (context) => {
          disc(context, RADIUS);
          context.fillStyle = tokens.css('--surface', 0.85);
          context.fill();
          context.setLineDash([3.2, 2.4]);
          context.lineWidth = 1.5;
          context.strokeStyle = color;
          context.stroke();
          drawGlyph(context, glyph, color);
        }),
      );
    }
  }
  return images;
}

function disc(context: CanvasRenderingContext2D, radius: number): void {
  context.beginPath();
  context.arc(SIDE / 2, SIDE / 2, radius, 0, 2 * Math.PI);
}

const GLYPH_SCALE = 0.76;

function drawGlyph(context: CanvasRenderingContext2D, path: string, color: string): void {
  context.save();
  context.translate(SIDE / 2, SIDE / 2);
  context.scale(GLYPH_SCALE, GLYPH_SCALE);
  context.translate(-GLYPH_SIZE / 2, -GLYPH_SIZE / 2);
  context.fillStyle = color;
  context.fill(new Path2D(path), 'evenodd');
  context.restore();
}
