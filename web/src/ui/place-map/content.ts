import type { MapAircraft, PlaceMapProps } from './props.ts';
import {
  type CameraLook,
  cameraLooks,
  cellAround,
  circleAround,
  type PathPoint,
  pathPoints,
} from './shapes.ts';
import { capAround, type LatLon } from './sphere.ts';
import { fitView, globeView, type Size, type View } from './view.ts';

/** Minimum extent of a map of one location, in metres: enough to recognize the coast. */
const PLACE_SPAN_M = 500_000;
const CELL_SPAN_M = 160_000;
const PATH_SPAN_M = 250;

/** The locations that a map shows, ready to be projected. */
export interface MapContent {
  place: LatLon | null;
  /** Uncertainty in metres, or 0. */
  accuracyM: number;
  circle: LatLon[];
  cell: LatLon[];
  path: PathPoint[];
  looks: CameraLook[];
  lookAzimuthDeg: number | null;
  aircraft: readonly MapAircraft[];
}

export function mapContent(props: PlaceMapProps): MapContent {
  const point = props.geoprivacy === 'private' ? null : (props.point ?? null);
  const obscured = props.geoprivacy === 'obscured';
  const path = pathPoints(props.path);
  const accuracyM = obscured ? 0 : (point?.accuracyM ?? 0);
  return {
    place: obscured ? null : point,
    accuracyM,
    circle: point && accuracyM > 0 ? circleAround(point, accuracyM) : [],
    cell: point && obscured ? cellAround(point) : [],
    path,
    looks: cameraLooks(path, props.orientation, point),
    lookAzimuthDeg: point ? (props.lookAzimuthDeg ?? null) : null,
    aircraft: props.aircraft ?? [],
  };
}

/** The view that shows all of the content; the whole globe if there is none. */
export function viewOf(content: MapContent, size: Size, leastM?: number): View {
  const { place, circle, cell, path, aircraft } = content;
  const usualM = path.length > 1 ? PATH_SPAN_M : cell.length > 0 ? CELL_SPAN_M : PLACE_SPAN_M;
  const rim = path.length > 1 ? path : [...circle, ...cell, ...aircraft];
  const cap = capAround([...rim, ...(place && path.length < 2 ? [place] : [])]);
  return cap ? fitView(cap, size, leastM ?? usualM) : globeView(size);
}

/** The origin of the direction of view: the location, or the middle of its cell. */
export function lookOrigin(content: MapContent): LatLon | null {
  return content.place ?? capAround(content.cell)?.center ?? null;
}
