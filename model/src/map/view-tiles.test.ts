import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PATH_LENGTH, pathOf } from './tile-path.ts';
import { TileShape } from './tile-shape.ts';
import { MAX_TILES_IN_VIEW, type TileView, tilesInView } from './view-tiles.ts';

const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const latitude = fc.double({ min: -90, max: 90, noNaN: true });
const view: fc.Arbitrary<TileView> = fc
  .record({
    from: latitude,
    to: latitude,
    west: longitude,
    width: fc.double({ min: 1e-4, max: 900, noNaN: true }),
    zoom: fc.double({ min: -2, max: 18, noNaN: true }),
  })
  .map(({ from, to, west, width, zoom }) => ({
    south: Math.min(from, to),
    north: Math.max(from, to),
    west,
    east: west + width,
    zoom,
  }));
/** Leaves at any depth; deeper ones represent crowded places. */
const shape = fc
  .array(
    fc.record({
      place: fc.record({ longitude, latitude }),
      depth: fc.integer({ min: 1, max: MAX_PATH_LENGTH }),
    }),
    { maxLength: 400 },
  )
  .map((leaves) => {
    const made = new TileShape();
    const longest = [...leaves].sort((a, b) => b.depth - a.depth);
    for (const { place, depth } of longest) {
      const path = pathOf(place).slice(0, depth);
      if (!made.isParent(path)) made.addLeaf(path);
    }
    return made;
  });

describe('the tiles of a view', () => {
  it('are never more than a map may read, and none lies above another', () => {
    fc.assert(
      fc.property(shape, view, (tiles, seen) => {
        const paths = tilesInView(tiles, seen);
        expect(paths.length).toBeLessThanOrEqual(MAX_TILES_IN_VIEW);
        expect(paths.filter((path) => !tiles.has(path))).toEqual([]);
        expect(
          paths.filter((path) => paths.some((other) => other !== path && path.startsWith(other))),
        ).toEqual([]);
      }),
      { numRuns: 300, seed: 72 },
    );
  });

  it('are no more where every tile there can be is there, as with any number of phenomena', () => {
    const full = new TileShape();
    full.has = () => true;
    full.isParent = (path) => path.length < MAX_PATH_LENGTH;
    fc.assert(
      fc.property(view, (seen) => {
        expect(tilesInView(full, seen).length).toBeLessThanOrEqual(MAX_TILES_IN_VIEW);
      }),
      { numRuns: 2_000, seed: 72 },
    );
  });
});
