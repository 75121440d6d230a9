import type { Layer } from '@deck.gl/core';
import { IconLayer, PolygonLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import type { PhenomenaArrays } from '../../layers/layer-data.ts';
import { STATUS_TOKENS } from '../../layers/legend.ts';
import type { SpiderfyArm } from '../../layers/spiderfy.ts';
import type { Tokens } from '../../layers/tokens.ts';
import type { CellRing, PhenomenaMark } from '../clusters.ts';
import { type IconAtlas, pictureHeight } from '../icon-atlas.ts';
import { color } from './colors.ts';

/** Phenomena at one location, spiderfied around it. */
export interface Fan {
  longitude: number;
  latitude: number;
  members: { row: number; arm: SpiderfyArm }[];
}

export interface PhenomenaDraw {
  points: PhenomenaArrays;
  marks: readonly PhenomenaMark[];
  cells: readonly CellRing[];
  fan: Fan | null;
  atlas: IconAtlas;
  tokens: Tokens;
  zoom: number;
}

type One = Extract<PhenomenaMark, { kind: 'one' }>;
type Several = Extract<PhenomenaMark, { kind: 'several' }>;

/** From this zoom on, the cells of obscured phenomena are drawn. */
const CELLS_ZOOM = 5.5;

const pointName = (status: number, category: number, obscured: boolean) =>
  `${obscured ? 'obscured' : 'point'}-${status}-${category}`;

/** Radius of the disc for a number of phenomena, in CSS pixels: as on the MapLibre map. */
export function clusterRadius(count: number): number {
  const magnitude = Math.log10(Math.max(1, count));
  return Math.min(27, 9 + magnitude * 3.6);
}

/** `950`, `1.2k`, `13k`. */
export function abbreviated(count: number): string {
  if (count < 1_000) return String(count);
  return `${count < 9_950 ? Math.round(count / 100) / 10 : Math.round(count / 1_000)}k`;
}

/** Scale of a point's image: smaller when the whole world is in view. */
export const pointScale = (zoom: number) => Math.max(0.62, Math.min(1, 0.56 + zoom * 0.05));

/** Cells, points, clusters with their counts, and the open spider. */
export function phenomenaLayers(draw: PhenomenaDraw): Layer[] {
  const { points, marks, cells, fan, atlas, tokens, zoom } = draw;
  const ones = marks.filter((mark): mark is One => mark.kind === 'one');
  const several = marks.filter((mark): mark is Several => mark.kind === 'several');
  const at = (mark: { longitude: number; latitude: number }): [number, number] => [
    mark.longitude,
    mark.latitude,
  ];
  const icons = {
    iconAtlas: atlas.image as unknown as string,
    iconMapping: atlas.mapping,
    sizeUnits: 'pixels' as const,
  };
  const height = pictureHeight(atlas, pointName(0, 0, false));
  return [
    new PolygonLayer<CellRing>({
      id: 'cells',
      data: zoom >= CELLS_ZOOM ? cells : [],
      getPolygon: (ring) => ring,
      getFillColor: color(tokens, '--ink-2', 0.1),
      getLineColor: color(tokens, '--ink-2', 0.6),
      lineWidthUnits: 'pixels',
      getLineWidth: 1,
    }),
    new IconLayer<One>({
      ...icons,
      id: 'points',
      data: ones,
      getPosition: at,
      getIcon: ({ status, category, obscured }) => pointName(status, category, obscured),
      getSize: height,
      sizeScale: pointScale(zoom),
    }),
    new ScatterplotLayer<Several>({
      id: 'clusters',
      data: several,
      getPosition: at,
      getRadius: ({ count }) => clusterRadius(count),
      radiusUnits: 'pixels',
      getFillColor: color(tokens, '--surface', 0.82),
      stroked: true,
      lineWidthUnits: 'pixels',
      getLineWidth: 1.75,
      getLineColor: ({ status }) => color(tokens, STATUS_TOKENS[status] ?? '--quiet'),
      updateTriggers: { getLineColor: tokens },
    }),
    new TextLayer<Several>({
      id: 'cluster-counts',
      data: several,
      getPosition: at,
      getText: ({ count }) => abbreviated(count),
      getSize: 11,
      getColor: color(tokens, '--ink'),
      fontFamily: 'Inter Variable, sans-serif',
      characterSet: '0123456789.k',
    }),
    ...(fan ? fanLayers(fan, points, icons, atlas) : []),
  ];
}

function fanLayers(
  { longitude, latitude, members }: Fan,
  points: PhenomenaArrays,
  icons: { iconAtlas: string; iconMapping: IconAtlas['mapping']; sizeUnits: 'pixels' },
  atlas: IconAtlas,
): Layer[] {
  type Member = Fan['members'][number];
  const center: [number, number] = [longitude, latitude];
  return [
    new IconLayer<Member>({
      ...icons,
      id: 'fan-legs',
      data: members,
      getPosition: () => center,
      getIcon: () => 'leg',
      getAngle: ({ arm }) => -arm.angleDeg,
      getSize: ({ arm }) => arm.reachPx,
    }),
    new IconLayer<Member>({
      ...icons,
      id: 'fan-points',
      data: members,
      getPosition: () => center,
      getIcon: ({ row }) =>
        pointName(points.status[row] ?? 0, points.category[row] ?? 0, points.obscured[row] === 1),
      getPixelOffset: ({ arm }) => [arm.x, arm.y],
      getSize: pictureHeight(atlas, pointName(0, 0, false)),
    }),
  ];
}
