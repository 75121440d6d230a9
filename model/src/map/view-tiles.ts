import { childPaths, mercatorX, mercatorY, tileXY, zoomOfPath } from './tile-path.ts';
import type { TileShape } from './tile-shape.ts';

/** The visible area, WGS 84 degrees; `west` exceeds `east` if it crosses the antimeridian. */
export interface TileView {
  west: number;
  south: number;
  east: number;
  north: number;
  /** Zoom level with 512-pixel tiles. */
  zoom: number;
}

/** Tiles of one audience that a screen listens to. With two audiences and indices: 42 documents. */
export const MAX_TILES_IN_VIEW = 20;

/**
 * The tiles that together cover a view, without overlap. Starts at zoom 2 and descends one level at
 * a time while at most {@link MAX_TILES_IN_VIEW} are needed: until cells are small on the screen,
 * and further down to listed points if that many tiles suffice.
 */
export function tilesInView(shape: TileShape, view: TileView): string[] {
  const visible = (paths: string[]) =>
    paths.filter((path) => shape.has(path) && isInView(path, view));
  let tiles = visible(childPaths(''));
  const finest = view.zoom + 3;
  for (;;) {
    const open = tiles.filter((path) => shape.isParent(path) && zoomOfPath(path) < finest);
    if (open.length === 0) return tiles;
    const opened = tiles.flatMap((path) =>
      open.includes(path) ? visible(childPaths(path)) : [path],
    );
    if (opened.length > MAX_TILES_IN_VIEW) return tiles;
    tiles = opened;
  }
}

/** Whether a tile is at least partly in the view. */
function isInView(path: string, view: TileView): boolean {
  const { x, y, count } = tileXY(path);
  if (mercatorY(view.north) * count > y + 1 || mercatorY(view.south) * count < y) return false;
  const width = view.east - view.west;
  if (width >= 360) return true;
  const west = wrap(mercatorX(view.west));
  const span = wrap(width / 360);
  // Eastward distance from the view's western edge to the tile's.
  const from = wrap(x / count - west);
  return from <= span || from + 1 / count >= 1;
}

const wrap = (turns: number) => ((turns % 1) + 1) % 1;
