import { drawImage, pointImages } from './point-images.ts';
import type { Tokens } from './tokens.ts';

/** Length of a spider's leg at size 1, and of a wedge, in CSS pixels. */
const LEG_PX = 64;
const WEDGE_PX = 72;
const WEDGE_DEG = 36;

/** Every image that the style uses, in the colours of the theme. */
export function mapImages(tokens: Tokens): Map<string, ImageData> {
  const { css } = tokens;
  const images = new Map<string, ImageData>();
  for (const [name, image] of pointImages(tokens)) images.set(name, image);
  const dot = (radius: number, color: string, ring: string) =>
    drawImage(10, 10, (context) => {
      context.beginPath();
      context.arc(5, 5, radius, 0, 2 * Math.PI);
      context.fillStyle = color;
      context.fill();
      context.strokeStyle = ring;
      context.stroke();
    });
  images.set('city', dot(2, css('--ink-2'), css('--map-land')));
  images.set('city-capital', dot(2.6, css('--map-land'), css('--ink-2')));
  images.set(
    'leg',
    drawImage(4, LEG_PX, (context) => {
      context.fillStyle = css('--ink-2');
      context.fillRect(1.4, 0, 1.2, LEG_PX);
    }),
  );
  images.set('wedge', wedge(css('--ink', 0.5), css('--ink', 0.05)));
  images.set(
    'shoot',
    drawImage(22, 22, (context) => {
      context.beginPath();
      context.roundRect(1.5, 1.5, 19, 19, 6);
      context.fillStyle = css('--surface', 0.92);
      context.fill();
      context.strokeStyle = css('--focus');
      context.lineWidth = 1.5;
      context.stroke();
      context.fillStyle = css('--focus');
      context.beginPath();
      context.roundRect(5.5, 7.5, 7.5, 7, 1.5);
      context.fill();
      context.fill(new Path2D('M14 10.2 17 8.2V13.8L14 11.8Z'));
    }),
  );
  images.set(
    'pin',
    drawImage(24, 30, (context) => {
      context.fillStyle = css('--ink');
      context.strokeStyle = css('--surface');
      context.lineWidth = 1.5;
      const drop = new Path2D(
        'M12 2A9 9 0 0 1 21 11C21 17 15 21.5 12 28.5 9 21.5 3 17 3 11A9 9 0 0 1 12 2Z',
      );
      context.fill(drop);
      context.stroke(drop);
      context.beginPath();
      context.arc(12, 11, 3.2, 0, 2 * Math.PI);
      context.fillStyle = css('--surface');
      context.fill();
    }),
  );
  return images;
}

/** A wedge of light that opens upwards from the middle of the bottom edge. */
function wedge(inner: string, outer: string): ImageData {
  const half = (WEDGE_DEG / 2) * (Math.PI / 180);
  const width = 2 * Math.ceil(Math.sin(half) * WEDGE_PX) + 2;
  return drawImage(width, WEDGE_PX, (context) => {
    const light = context.createRadialGradient(
      width / 2,
      WEDGE_PX,
      0,
      width / 2,
      WEDGE_PX,
      WEDGE_PX,
    );
    light.addColorStop(0, inner);
    light.addColorStop(1, outer);
    context.fillStyle = light;
    context.beginPath();
    context.moveTo(width / 2, WEDGE_PX);
    context.arc(width / 2, WEDGE_PX, WEDGE_PX - 1, -Math.PI / 2 - half, -Math.PI / 2 + half);
    context.closePath();
    context.fill();
  });
}
