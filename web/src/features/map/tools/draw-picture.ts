import type { LegendEntry } from '../../../map/layers/legend.ts';

export interface PictureText {
  title: string;
  legend: readonly Pick<LegendEntry, 'label' | 'token'>[];
  /** The data sources, on one line. */
  credits: readonly string[];
}

/** A position on the strip below the image, in px of the image. */
export interface PlacedEntry {
  x: number;
  row: number;
}

/** Lays out texts of given widths in rows of a given width, from the left; at least one per row. */
export function placeInRows(widths: readonly number[], room: number): PlacedEntry[] {
  let x = 0;
  let row = 0;
  return widths.map((width) => {
    if (x > 0 && x + width > room) {
      x = 0;
      row++;
    }
    const placed = { x, row };
    x += width;
    return placed;
  });
}

const FONT_PX = 12;
const LINE_PX = 20;
const PAD_PX = 12;
const MARK_PX = 16;
const GAP_PX = 14;

/** The map's image with a strip below it: title, legend and credits, in the theme's colours. */
export async function drawPicture(map: Blob, text: PictureText): Promise<Blob> {
  const image = await createImageBitmap(map);
  const scale = Math.max(1, window.devicePixelRatio);
  const width = image.width / scale;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures.');
  const style = getComputedStyle(document.documentElement);
  const colour = (token: string) => style.getPropertyValue(token);
  const font = (weight: number) => `${weight} ${FONT_PX}px ${style.fontFamily}`;

  context.font = font(400);
  const room = width - 2 * PAD_PX;
  const entries = placeInRows(
    text.legend.map(({ label }) => MARK_PX + context.measureText(label).width + GAP_PX),
    room,
  );
  const rows = (entries.at(-1)?.row ?? -1) + 1;
  const strip = PAD_PX * 2 + LINE_PX * (rows + 2);
  canvas.width = image.width;
  canvas.height = image.height + Math.round(strip * scale);
  context.fillStyle = colour('--canvas');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0);

  context.scale(scale, scale);
  context.textBaseline = 'middle';
  const top = image.height / scale + PAD_PX + LINE_PX / 2;
  context.font = font(600);
  context.fillStyle = colour('--ink');
  context.fillText(text.title, PAD_PX, top);
  context.font = font(400);
  for (const [i, { label, token }] of text.legend.entries()) {
    const { x = 0, row = 0 } = entries[i] ?? {};
    const y = top + LINE_PX * (row + 1);
    context.fillStyle = colour(token);
    context.beginPath();
    context.arc(PAD_PX + x + 5, y, 4, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = colour('--ink-2');
    context.fillText(label, PAD_PX + x + MARK_PX, y);
  }
  context.fillStyle = colour('--ink-3');
  context.fillText(text.credits.join(' · '), PAD_PX, top + LINE_PX * (rows + 1), room);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty.'))),
      'image/png',
    ),
  );
}
