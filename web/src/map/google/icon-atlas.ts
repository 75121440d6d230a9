import { SHAPE_PATHS, SHAPE_SIZE, SHAPES } from '../layers/aircraft/aircraft-shapes.ts';
import { mapImages } from '../layers/images.ts';
import { IMAGE_RATIO } from '../layers/point-images.ts';
import type { Tokens } from '../layers/tokens.ts';

/** One image that contains many, in deck.gl's format. */
export interface IconAtlas {
  image: HTMLCanvasElement;
  mapping: Record<string, IconPlace>;
}
interface IconPlace {
  x: number;
  y: number;
  width: number;
  height: number;
  anchorX: number;
  anchorY: number;
  mask: boolean;
}

const WIDTH = 1024;
const GAP = 4;
const AIRCRAFT_PX = 96;
/** Images that are anchored at the bottom, not at the centre. */
const FOOTED = new Set(['pin', 'wedge', 'leg']);

/** The images of phenomena, shoots and marks, in the colours of the theme. */
export function markAtlas(tokens: Tokens): IconAtlas {
  return packed([...mapImages(tokens)], (name, context, image, x, y) => {
    context.putImageData(image, x, y);
    const { width, height } = image;
    const anchorY = FOOTED.has(name) ? height : height / 2;
    return { x, y, width, height, anchorX: width / 2, anchorY, mask: false };
  });
}

/** The images of aircraft, to be coloured. */
export function aircraftAtlas(): IconAtlas {
  const side = { width: AIRCRAFT_PX, height: AIRCRAFT_PX };
  return packed(
    SHAPES.map((shape) => [shape, side] as const),
    (name, context, _side, x, y) => {
      context.save();
      context.translate(x, y);
      context.scale(AIRCRAFT_PX / SHAPE_SIZE, AIRCRAFT_PX / SHAPE_SIZE);
      context.fill(new Path2D(SHAPE_PATHS[name as (typeof SHAPES)[number]]), 'evenodd');
      context.restore();
      return { x, y, ...side, anchorX: AIRCRAFT_PX / 2, anchorY: AIRCRAFT_PX / 2, mask: true };
    },
  );
}

/** Height in CSS pixels of an image at size 1. */
export const pictureHeight = ({ mapping }: IconAtlas, name: string): number =>
  (mapping[name]?.height ?? 0) / IMAGE_RATIO;

function packed<T extends { width: number; height: number }>(
  pictures: readonly (readonly [string, T])[],
  draw: (
    name: string,
    context: CanvasRenderingContext2D,
    picture: T,
    x: number,
    y: number,
  ) => IconPlace,
): IconAtlas {
  const places: [string, T, number, number][] = [];
  let [x, y, rowHeight] = [0, 0, 0];
  for (const [name, picture] of pictures) {
    if (x + picture.width > WIDTH) [x, y, rowHeight] = [0, y + rowHeight + GAP, 0];
    places.push([name, picture, x, y]);
    x += picture.width + GAP;
    rowHeight = Math.max(rowHeight, picture.height);
  }
  const image = document.createElement('canvas');
  image.width = WIDTH;
  image.height = y + rowHeight;
  const context = image.getContext('2d');
  if (!context) throw new Error('This browser draws no canvas');
  const mapping = Object.fromEntries(
    places.map(([name, picture, left, top]) => [name, draw(name, context, picture, left, top)]),
  );
  return { image, mapping };
}
