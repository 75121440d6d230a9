import { distanceM, obscuredCell, type Place, type ReadonlyPoints } from '@nest/model';
import type { AircraftData } from '../../../map/layers/layer-data.ts';
import type { LayerId } from '../../../map/layers/layer-list.ts';
import type { MapSurface, ScreenPoint } from '../../../map/map-surface.ts';
import { boxAround } from '../find/box-around.ts';
import {
  type AircraftRow,
  aircraftInView,
  type PhenomenonRow,
  phenomenaInView,
  type ShootRow,
  shootsInView,
} from '../panel/in-view.ts';
import type { TitledShoot } from '../panel/use-in-view.ts';

/** Features within this distance count as under the pointer, in CSS pixels: about half an icon. */
const REACH_PX = 14;
/** The diagonal of a cell: the farthest an exact location can be from an obscured point, in m. */
const CELL_REACH_M = 32_000;
/** A menu shows no more than this. */
export const MAX_FEATURES_AT_POINT = 9;

export type FeatureAtPoint = PhenomenonRow | ShootRow | AircraftRow;

export interface LayersAtPoint {
  points: ReadonlyPoints;
  shoots: readonly TitledShoot[];
  aircraft: AircraftData | null;
  shown: ReadonlySet<LayerId>;
}

/** The features under a point of the map, by kind and nearest first, and their total number. */
export function featuresAtPoint(
  layers: LayersAtPoint,
  place: Place,
  reachM: number,
): { rows: FeatureAtPoint[]; count: number } {
  const { points, shoots, aircraft, shown } = layers;
  const within = (reachM: number) => ({ bounds: boxAround(place, reachM), center: place, reachM });
  const all: FeatureAtPoint[] = [];
  if (shown.has('phenomena')) {
    const near = phenomenaInView(points, 'nearest', within(Math.max(reachM, CELL_REACH_M)));
    all.push(
      ...near.rows.filter(
        (row) => row.distanceM <= reachM || (row.obscured && isSameCell(row.place, place)),
      ),
    );
  }
  if (shown.has('shoots')) all.push(...shootsInView(shoots, 'nearest', within(reachM)).rows);
  if (shown.has('aircraft') && aircraft) {
    all.push(...aircraftInView(aircraft.columns, aircraft.nowS(), within(reachM)).rows);
  }
  return { rows: all.slice(0, MAX_FEATURES_AT_POINT), count: all.length };
}

function isSameCell(a: Place, b: Place): boolean {
  const [one, other] = [obscuredCell(a), obscuredCell(b)];
  return one.south === other.south && one.west === other.west;
}

/** The pointer's tolerance on the ground: larger towards the limb of a globe. */
export function reachOn(surface: MapSurface, point: ScreenPoint, place: Place): number {
  const away = [-REACH_PX, REACH_PX].flatMap((px) =>
    [
      { x: point.x + px, y: point.y },
      { x: point.x, y: point.y + px },
    ].map((side) => {
      const there = surface.unproject(side);
      return there ? distanceM(place, there) : 0;
    }),
  );
  return Math.max(...away);
}
