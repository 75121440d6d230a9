import { destination, obscuredCell, type Place } from '@nest/model';
import type { Feature, FeatureCollection } from 'geojson';
import { cellAround } from '@/ui/place-map/shapes.ts';
import { formatDegrees, formatLength } from '../format-measure.ts';
import { greatCircle, legsOf } from '../geodesic.ts';
import type { Overlays, PlaceDetail, TrailPoint } from '../layer-data.ts';
import { areaOf, collectionOf, featureOf, lineOf, pointOf } from './geometry.ts';

/** A time gap longer than this, in s, separates two flights. */
const FLIGHT_GAP_S = 3_600;
const CIRCLE_CORNERS = 72;

export function overlaysGeoJson(overlays: Overlays): FeatureCollection {
  const { trail, detail, measure, pin, device } = overlays;
  return collectionOf([
    ...trailFeatures(trail),
    ...(detail ? detailFeatures(detail) : []),
    ...measureFeatures(measure),
    ...(device ? circle('device-area', device, device.accuracyM ?? 0) : []),
    ...(device ? [featureOf('device', pointOf(device))] : []),
    ...(pin ? [featureOf('pin', pointOf(pin))] : []),
  ]);
}

/** Each segment has the altitude at its start, for its colour; -1 if it is unknown. */
function trailFeatures(trail: readonly TrailPoint[]): Feature[] {
  return trail.slice(1).flatMap((to, i) => {
    const from = trail[i];
    if (!from || to.timeS - from.timeS > FLIGHT_GAP_S) return [];
    const altitude = from.altitudeM ?? to.altitudeM ?? -1;
    return [featureOf('trail', lineOf(greatCircle(from, to)), { altitude })];
  });
}

function detailFeatures({ point, geoprivacy, lookAzimuthDeg }: PlaceDetail): Feature[] {
  if (geoprivacy === 'private') return [];
  const origin = geoprivacy === 'obscured' ? cellMiddle(point) : point;
  return [
    ...(geoprivacy === 'obscured'
      ? [featureOf('cell', areaOf(cellAround(point)))]
      : circle('uncertainty', point, point.accuracyM ?? 0)),
    ...(lookAzimuthDeg === null
      ? []
      : [featureOf('look', pointOf(origin), { azimuth: lookAzimuthDeg })]),
    featureOf('chosen', pointOf(origin)),
  ];
}

function cellMiddle(point: Place): Place {
  const { south, west, sizeDeg } = obscuredCell(point);
  return { latitude: south + sizeDeg / 2, longitude: west + sizeDeg / 2 };
}

/** None around a pole: no flat map can draw it. */
function circle(kind: string, center: Place, radiusM: number): Feature[] {
  const reachDeg = radiusM / 111_195;
  if (radiusM <= 0 || Math.abs(center.latitude) + reachDeg >= 90) return [];
  const rim = Array.from({ length: CIRCLE_CORNERS }, (_, i) =>
    destination(center, (i * 360) / CIRCLE_CORNERS, radiusM),
  );
  return [featureOf(kind, areaOf(rim))];
}

function measureFeatures(points: readonly Place[]): Feature[] {
  return [
    ...legsOf(points).flatMap(({ from, to, middle, distanceM, azimuthDeg }) => [
      featureOf('measure', lineOf(greatCircle(from, to))),
      featureOf('measure-label', pointOf(middle), {
        label: `${formatLength(distanceM)}\n${formatDegrees(azimuthDeg)}`,
      }),
    ]),
    ...points.map((point) => featureOf('measure-point', pointOf(point))),
  ];
}
