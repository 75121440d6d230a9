import type { Layer } from '@deck.gl/core';
import { GeoJsonLayer, IconLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { ALTITUDE_STOPS_M, ALTITUDE_TOKENS, NO_ALTITUDE_TOKEN } from '../../layers/altitude.ts';
import type { Tokens } from '../../layers/tokens.ts';
import { type IconAtlas, pictureHeight } from '../icon-atlas.ts';
import { type Color, color } from './colors.ts';

type Kinded = Feature<Geometry, Record<string, unknown> & { kind: string }>;

interface MarksDraw {
  /** See `shootsGeoJson` and `overlaysGeoJson`. */
  features: FeatureCollection;
  atlas: IconAtlas;
  tokens: Tokens;
  zoom: number;
}

const featuresOf = ({ features }: FeatureCollection, ...kinds: string[]): Kinded[] =>
  (features as Kinded[]).filter(({ properties }) => kinds.includes(properties.kind));

const pointOf = ({ geometry }: Kinded): [number, number] =>
  geometry.type === 'Point' ? (geometry.coordinates.slice(0, 2) as [number, number]) : [0, 0];

/** From this zoom on, the camera directions along a shoot's path are drawn. */
const LOOKS_ZOOM = 10;

/** Shoots: the path, the camera's directions, and a mark at each start. */
export function shootLayers(draw: MarksDraw): Layer[] {
  const { features, tokens, zoom } = draw;
  const scale = Math.max(0.3, Math.min(1, 0.3 + (zoom - LOOKS_ZOOM) * 0.1));
  return [
    ...(zoom >= LOOKS_ZOOM ? [icons(draw, 'shoot-looks', 'look', 'wedge', scale)] : []),
    lines('shoot-paths', featuresOf(features, 'path'), () => color(tokens, '--focus'), 2),
    icons(draw, 'shoot-starts', 'start', 'shoot', Math.max(0.6, Math.min(1, zoom / 9))),
  ];
}

/** Areas and lines of the selection, below the aircraft. */
export function lowOverlayLayers({ features, tokens }: MarksDraw): Layer[] {
  const areas = featuresOf(features, 'uncertainty', 'cell', 'device-area');
  const isDevice = ({ properties }: Kinded) => properties.kind === 'device-area';
  return [
    new GeoJsonLayer({
      id: 'overlay-areas',
      data: areas,
      getFillColor: (area) =>
        color(
          tokens,
          isDevice(area as Kinded) ? '--info' : '--ink',
          isDevice(area as Kinded) ? 0.1 : 0.08,
        ),
      getLineColor: (area) =>
        color(
          tokens,
          isDevice(area as Kinded) ? '--info' : '--ink',
          isDevice(area as Kinded) ? 0.5 : 0.7,
        ),
      lineWidthUnits: 'pixels',
      getLineWidth: 1.25,
      updateTriggers: { getFillColor: tokens, getLineColor: tokens },
    }),
    lines('trail', featuresOf(features, 'trail'), (piece) => heightColor(piece, tokens), 2),
    lines('measure', featuresOf(features, 'measure'), () => color(tokens, '--ink'), 1.5),
  ];
}

/** Marks of the selection, above everything. */
export function highOverlayLayers(draw: MarksDraw): Layer[] {
  const { features, tokens } = draw;
  const dot = (kind: string, radius: number, fill: Color, edge: string) =>
    new ScatterplotLayer<Kinded>({
      id: kind,
      data: featuresOf(features, kind),
      getPosition: pointOf,
      getRadius: radius,
      radiusUnits: 'pixels',
      getFillColor: fill,
      stroked: true,
      getLineColor: color(tokens, edge),
      lineWidthUnits: 'pixels',
      getLineWidth: 2,
    });
  return [
    icons(draw, 'detail-look', 'look', 'wedge', 1),
    dot('chosen', 14, [0, 0, 0, 0], '--ink'),
    dot('measure-point', 3.5, color(tokens, '--surface'), '--ink'),
    dot('device', 5.5, color(tokens, '--info'), '--surface'),
    icons(draw, 'pin', 'pin', 'pin', 1),
    new TextLayer<Kinded>({
      id: 'measure-labels',
      data: featuresOf(features, 'measure-label'),
      getPosition: pointOf,
      getText: ({ properties }) => String(properties.label),
      getSize: 12,
      getColor: color(tokens, '--ink'),
      fontFamily: 'Inter Variable, sans-serif',
      characterSet: 'auto',
      background: true,
      getBackgroundColor: color(tokens, '--surface', 0.85),
      backgroundPadding: [4, 2],
    }),
  ];
}

function icons(
  { features, atlas }: MarksDraw,
  id: string,
  kind: string,
  picture: string,
  scale: number,
): Layer {
  return new IconLayer<Kinded>({
    id,
    data: featuresOf(features, kind),
    iconAtlas: atlas.image as unknown as string,
    iconMapping: atlas.mapping,
    sizeUnits: 'pixels',
    getPosition: pointOf,
    getIcon: () => picture,
    getAngle: ({ properties }) => -Number(properties.azimuth ?? 0),
    getSize: pictureHeight(atlas, picture),
    sizeScale: scale,
  });
}

function lines(id: string, data: Kinded[], colorOf: (line: Kinded) => Color, width: number): Layer {
  return new GeoJsonLayer({
    id,
    data,
    getLineColor: (line) => colorOf(line as Kinded),
    lineWidthUnits: 'pixels',
    getLineWidth: width,
    lineJointRounded: true,
    lineCapRounded: true,
  });
}

function heightColor({ properties }: Kinded, tokens: Tokens): Color {
  const metres = Number(properties.altitude);
  const stop = ALTITUDE_STOPS_M.findLastIndex((from) => metres >= from);
  return color(tokens, ALTITUDE_TOKENS[stop] ?? NO_ALTITUDE_TOKEN);
}
