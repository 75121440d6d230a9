import {
  type AircraftColumns,
  decodeAircraft,
  encodeAircraft,
  extrapolate,
  icao24At,
  type Place,
  stateAt,
} from '@nest/model';
import type { LayerStore } from '@/map/layers/layer-store.ts';
import type { MapSurface, ScreenPoint } from '@/map/map-surface.ts';
import { aircraftSample } from './samples.ts';

/** Age of the aircraft's positions, in s: the shader must extrapolate them. */
const CARRY_S = 100;

/** Aircraft that start at given locations; shown when their positions are 100 s old. */
function aircraftAt(places: readonly Place[], timeS: number): AircraftColumns {
  const model = stateAt(aircraftSample(1, timeS), 0);
  const states = places.map(({ latitude, longitude }, i) => ({
    ...model,
    icao24: (0x500000 + i).toString(16),
    latitude,
    longitude,
    timePosition: timeS - CARRY_S,
    onGround: false,
    velocity: 230,
    trueTrack: (i * 67) % 360,
    category: 4,
  }));
  return decodeAircraft(encodeAircraft({ time: timeS, states }));
}

/** An aircraft's position according to the model. */
function placeOf(columns: AircraftColumns, row: number): Place {
  const place = extrapolate(stateAt(columns, row), columns.time);
  if (!place) throw new Error('no place');
  return place;
}

async function pixels(surface: MapSurface): Promise<ImageData> {
  const bitmap = await createImageBitmap(await surface.capture());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** The image once it no longer changes: the world and its names load in parts. */
async function settled(surface: MapSurface): Promise<ImageData> {
  let before = await pixels(surface);
  for (;;) {
    const now = await pixels(surface);
    if (now.data.every((value, i) => value === before.data[i])) return now;
    before = now;
  }
}

/**
 * The centre of what a layer draws within a number of pixels of a point; null if it draws nothing.
 */
async function drawnNear(
  { surface, store }: { surface: MapSurface; store: LayerStore },
  layer: 'aircraft' | 'phenomena',
  { x, y }: ScreenPoint,
  withinPx = 30,
): Promise<ScreenPoint | null> {
  store.setVisible(layer, false);
  const without = await settled(surface);
  store.setVisible(layer, true);
  const all = await pixels(surface);
  const sum = { x: 0, y: 0, weight: 0 };
  for (let row = Math.ceil(y - withinPx); row <= y + withinPx; row++) {
    for (let column = Math.ceil(x - withinPx); column <= x + withinPx; column++) {
      const at = 4 * (row * all.width + column);
      const weight = [0, 1, 2].reduce(
        (total, i) => total + Math.abs((all.data[at + i] ?? 0) - (without.data[at + i] ?? 0)),
        0,
      );
      sum.x += (column + 0.5) * weight;
      sum.y += (row + 0.5) * weight;
      sum.weight += weight;
    }
  }
  return sum.weight < 200 ? null : { x: sum.x / sum.weight, y: sum.y / sum.weight };
}

interface PickReport {
  /** Features on the near side, and how many of them were hit at their own pixel. */
  near: number;
  right: number;
  /** Features on the far side that nevertheless have a pixel. */
  seenThrough: number;
  /** Hits in a grid of pixels on a feature that is not drawn there. */
  misplaced: number;
  gridPicks: number;
}

/** Hit-tests every aircraft at its pixel, and a grid of pixels all over the map. */
function pickAll(
  surface: MapSurface,
  columns: AircraftColumns,
  farSide: (place: Place) => boolean,
): PickReport {
  const report = { near: 0, right: 0, seenThrough: 0, misplaced: 0, gridPicks: 0 };
  for (let row = 0; row < columns.count; row++) {
    const place = placeOf(columns, row);
    const point = surface.project(place);
    if (point && farSide(place)) report.seenThrough++;
    if (!point || point.x < 0 || point.y < 0 || point.x > innerWidth || point.y > innerHeight) {
      continue;
    }
    report.near++;
    const picked = surface.pick(point);
    if (picked?.kind === 'aircraft' && picked.icao24 === icao24At(columns, row)) report.right++;
  }
  for (let x = 4; x < innerWidth; x += 9) {
    for (let y = 4; y < innerHeight; y += 9) {
      const picked = surface.pick({ x, y });
      if (!picked) continue;
      report.gridPicks++;
      const at = surface.project(picked.place);
      if (!at || Math.hypot(at.x - x, at.y - y) > 30) report.misplaced++;
    }
  }
  return report;
}

/** Locations spread evenly over the globe (Fibonacci lattice). */
function latticeOf(count: number): Place[] {
  return Array.from({ length: count }, (_, i) => ({
    latitude: (Math.asin(1 - (2 * i + 1) / count) * 180) / Math.PI,
    longitude: ((i * 137.508) % 360) - 180,
  }));
}

export const probe = { aircraftAt, placeOf, drawnNear, pickAll, latticeOf };
