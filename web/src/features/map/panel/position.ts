export interface Position {
  x: number;
  y: number;
}
interface Size {
  width: number;
  height: number;
}

/** Between overlays and the edge of the map, in px. */
export const MARGIN_PX = 12;

/** A position stored in this browser; default: the upper left. */
export function readPosition(text: string): Position {
  const [x = Number.NaN, y = Number.NaN] = text.split(',').map(Number);
  return Number.isFinite(x) && Number.isFinite(y) && text !== ''
    ? { x, y }
    : { x: MARGIN_PX, y: MARGIN_PX };
}

export const writePosition = ({ x, y }: Position): string => `${Math.round(x)},${Math.round(y)}`;

/** The nearest position at which an element of a given size is entirely within its container. */
export function keepInside({ x, y }: Position, size: Size, room: Size): Position {
  const within = (value: number, length: number, all: number) =>
    Math.max(MARGIN_PX, Math.min(value, all - length - MARGIN_PX));
  return { x: within(x, size.width, room.width), y: within(y, size.height, room.height) };
}
