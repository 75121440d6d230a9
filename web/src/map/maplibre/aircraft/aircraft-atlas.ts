import { SHAPE_PATHS, SHAPE_SIZE, SHAPES } from '../../layers/aircraft/aircraft-shapes.ts';

/** Cells of the atlas in a row, and rows. */
export const ATLAS_COLUMNS = 4;
export const ATLAS_ROWS = Math.ceil(SHAPES.length / ATLAS_COLUMNS);
const CELL_PX = 128;
/** Margin around an image within its cell, as a fraction of the cell, for its outline. */
const MARGIN = 0.08;
/** Width of the dark outline in units of the image. */
const OUTLINE = 7;

/** All images in one texture: red for the image, green for the image or its outline. */
export function drawAtlas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = ATLAS_COLUMNS * CELL_PX;
  canvas.height = ATLAS_ROWS * CELL_PX;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no canvas');
  context.fillStyle = '#000';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.globalCompositeOperation = 'lighter';
  context.lineJoin = 'round';
  for (const [i, shape] of SHAPES.entries()) {
    const scale = (CELL_PX * (1 - 2 * MARGIN)) / SHAPE_SIZE;
    const x = (i % ATLAS_COLUMNS) * CELL_PX + CELL_PX * MARGIN;
    const y = Math.floor(i / ATLAS_COLUMNS) * CELL_PX + CELL_PX * MARGIN;
    context.setTransform(scale, 0, 0, scale, x, y);
    const path = new Path2D(SHAPE_PATHS[shape]);
    context.fillStyle = '#f00';
    context.fill(path);
    context.fillStyle = context.strokeStyle = '#0f0';
    context.lineWidth = OUTLINE;
    context.fill(path);
    context.stroke(path);
  }
  return canvas;
}
