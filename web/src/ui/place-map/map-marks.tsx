import type { GeoProjection } from 'd3-geo';
import { lookOrigin, type MapContent } from './content.ts';
import { wedge } from './shapes.ts';
import { angleBetween, type LatLon } from './sphere.ts';
import type { View } from './view.ts';

interface Props {
  content: MapContent;
  view: View;
  projection: GeoProjection;
}

/** A smaller circle shows nothing that the marker does not show. */
const MIN_CIRCLE_PX = 8;

/** An aircraft from above, 12 px long, flying up. */
const AIRCRAFT =
  'M0-6C.7-6 1-5 1-4V-1.5L6 1.6V2.9L1 1.5.8 4 2.3 5.1V6L0 5.4-2.3 6V5.1L-.8 4-1 1.5-6 2.9V1.6L-1-1.5V-4C-1-5-.7-6 0-6Z';

/**
 * The map's subject: the location and its uncertainty, its cell, the path, the direction of view.
 */
export function MapMarks({ content, view, projection }: Props) {
  const at = (place: LatLon): [number, number] | null =>
    angleBetween(place, view.center) < 89 ? projection([place.longitude, place.latitude]) : null;
  const line = (places: readonly LatLon[], close: boolean) => {
    const points = places.map(at).filter((point) => point !== null);
    if (points.length < 2) return '';
    return `M${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}${close ? 'Z' : ''}`;
  };
  const px = view.metresPerPixel;
  const { circle, cell, path, looks, lookAzimuthDeg, accuracyM, place, aircraft } = content;
  const origin = lookOrigin(content);
  const marker = place && path.length < 2 ? at(place) : null;
  const start = path[0] && at(path[0]);
  const last = path.at(-1);
  const end = last && at(last);
  return (
    <g>
      {accuracyM > MIN_CIRCLE_PX * px && (
        <path className="place-map-uncertainty" d={line(circle, true)} />
      )}
      {cell.length > 0 && <path className="place-map-cell" d={line(cell, true)} />}
      {origin && lookAzimuthDeg !== null && (
        <path
          className="place-map-look"
          d={line(wedge(origin, lookAzimuthDeg, 36, 76 * px), true)}
        />
      )}
      {looks.map((look) => (
        <path
          key={`${look.latitude},${look.longitude},${look.azimuthDeg}`}
          className="place-map-look"
          d={line(wedge(look, look.azimuthDeg, 36, 32 * px), true)}
        />
      ))}
      {path.length > 1 && <path className="place-map-path-casing" d={line(path, false)} />}
      {path.length > 1 && <path className="place-map-path" d={line(path, false)} />}
      {start && path.length > 1 && (
        <circle className="place-map-start" cx={start[0]} cy={start[1]} r={5} />
      )}
      {end && path.length > 1 && (
        <rect className="place-map-end" x={end[0] - 4} y={end[1] - 4} width={8} height={8} />
      )}
      {aircraft.map((each) => {
        const spot = at(each);
        if (!spot) return null;
        const [x, y] = spot;
        const turn = each.trueTrack ?? 0;
        return (
          <path
            key={each.icao24}
            className="place-map-aircraft"
            d={AIRCRAFT}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn})`}
          />
        );
      })}
      {marker && <circle className="place-map-place" cx={marker[0]} cy={marker[1]} r={5.5} />}
    </g>
  );
}
