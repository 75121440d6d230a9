import { type GeoPermissibleObjects, geoGraticule, geoPath } from 'd3-geo';
import { memo } from 'react';
import { graticuleStep } from './scale-bar.ts';
import { projectionOf, type Size, type View, visibleAngle } from './view.ts';
import { meets, type World } from './world.ts';

interface Props {
  view: View;
  size: Size;
  world: World | null;
  /** Draws only land, for the small globe in the corner. */
  plain?: boolean;
}

/** Sea, land, borders and graticule: everything that does not depend on the map's subject. */
export const MapBase = memo(function MapBase({ view, size, world, plain = false }: Props) {
  const path = geoPath(projectionOf(view, size)).digits(1);
  const cap = { center: view.center, radiusDeg: visibleAngle(view, size) };
  const draw = (geometry: GeoPermissibleObjects) => path(geometry) ?? '';
  const pieces = (list: { geometry: GeoPermissibleObjects; cap: typeof cap }[]) =>
    list
      .filter((piece) => meets(piece.cap, cap))
      .map((piece) => draw(piece.geometry))
      .join('');
  return (
    <g>
      <path className="place-map-sea" d={draw({ type: 'Sphere' })} />
      {world && <path className="place-map-land" d={pieces(world.land)} />}
      {world && !plain && <path className="place-map-border" d={pieces(world.borders)} />}
      {!plain && <path className="place-map-graticule" d={draw(graticuleIn(cap))} />}
    </g>
  );
});

function graticuleIn({ center, radiusDeg }: { center: View['center']; radiusDeg: number }) {
  const step = graticuleStep(radiusDeg * 2);
  if (step >= 10) return geoGraticule().step([step, step])();
  const { latitude, longitude } = center;
  const reach = radiusDeg + step;
  const floor = (value: number) => Math.floor(value / step) * step;
  const south = Math.max(-90, floor(latitude - reach));
  const north = Math.min(90, floor(latitude + reach) + step);
  const nearPole = north > 85 || south < -85;
  const widen = 1 / Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
  const turn = nearPole ? 180 : Math.min(180, reach * widen);
  const lonStep = nearPole ? Math.max(10, step) : step;
  const west = Math.floor((longitude - turn) / lonStep) * lonStep;
  const lines: [number, number][][] = [];
  const range = (from: number, to: number, by: number) =>
    Array.from({ length: Math.max(0, Math.round((to - from) / by)) + 1 }, (_, i) => from + i * by);
  const latitudes = range(south, north, step);
  const longitudes = range(west, west + 2 * turn + lonStep, lonStep);
  for (const lon of longitudes) lines.push(latitudes.map((lat) => [lon, lat]));
  const fineLongitudes = nearPole ? range(west, west + 360, 5) : longitudes;
  for (const lat of latitudes) lines.push(fineLongitudes.map((lon) => [lon, lat]));
  return { type: 'MultiLineString' as const, coordinates: lines };
}
