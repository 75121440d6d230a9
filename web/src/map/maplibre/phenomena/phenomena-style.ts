import { PHENOMENON_STATUSES } from '@nest/model';
import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { STATUS_TOKENS } from '../../layers/legend.ts';
import { CLUSTER_MAX_ZOOM } from '../../layers/spiderfy.ts';
import type { Tokens } from '../../layers/tokens.ts';
import { FONT } from '../base/base-style.ts';
import { emptySource } from '../empty-source.ts';

const counted = (status: number): ExpressionSpecification => [
  'coalesce',
  ['get', `c${status}`],
  ['case', ['==', ['get', 'status'], status], 1, 0],
];

export const phenomenaSources = (): Record<string, SourceSpecification> => ({
  cells: emptySource({ maxzoom: 10 }),
  phenomena: emptySource({
    cluster: true,
    clusterRadius: 64,
    clusterMaxZoom: CLUSTER_MAX_ZOOM,
    maxzoom: CLUSTER_MAX_ZOOM + 1,
    clusterProperties: {
      n: ['+', ['coalesce', ['get', 'n'], 1]],
      ...Object.fromEntries(PHENOMENON_STATUSES.map((_, i) => [`c${i}`, ['+', counted(i)]])),
    },
  }),
  fan: emptySource(),
});

/** The colour of a cluster's most frequent status. */
function clusterColor({ css }: Tokens): ExpressionSpecification {
  const counts = PHENOMENON_STATUSES.map(
    (_, i): ExpressionSpecification => ['coalesce', ['get', `c${i}`], 0],
  );
  const most = ['max', ...counts] as unknown as ExpressionSpecification;
  const cases = counts.flatMap((count, i) => [
    ['==', count, most],
    css(STATUS_TOKENS[i] ?? '--quiet'),
  ]);
  return ['case', ...cases, css('--quiet')] as unknown as ExpressionSpecification;
}

/** The cells of obscured phenomena, below aircraft and names. */
export function cellLayers({ css }: Tokens): LayerSpecification[] {
  return [
    {
      id: 'cells',
      type: 'fill',
      source: 'cells',
      minzoom: 5.5,
      paint: { 'fill-color': css('--ink-2', 0.1), 'fill-antialias': false },
    },
    {
      id: 'cell-edges',
      type: 'line',
      source: 'cells',
      minzoom: 5.5,
      paint: { 'line-color': css('--ink-2', 0.6), 'line-width': 1, 'line-dasharray': [3, 2] },
    },
  ];
}

const point = (source: string, id: string): LayerSpecification => ({
  id,
  type: 'symbol',
  source,
  ...(source === 'phenomena' && { filter: ['!', ['has', 'n']] }),
  layout: {
    'icon-image': [
      'concat',
      ['case', ['has', 'obscured'], 'obscured-', 'point-'],
      ['to-string', ['get', 'status']],
      '-',
      ['to-string', ['get', 'category']],
    ],
    'icon-size': ['interpolate', ['linear'], ['zoom'], 1, 0.62, 5, 0.8, 9, 1],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
    ...(source === 'fan' && { 'icon-size': 1, 'icon-offset': ['get', 'offset'] }),
  },
});

/** Clusters and points, above the aircraft, because they are Nest's main subject. */
export function phenomenaLayers(tokens: Tokens): LayerSpecification[] {
  const { css } = tokens;
  const color = clusterColor(tokens);
  return [
    point('phenomena', 'points'),
    {
      id: 'clusters',
      type: 'circle',
      source: 'phenomena',
      filter: ['has', 'n'],
      paint: {
        'circle-color': css('--surface', 0.82),
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['log10', ['max', 1, ['get', 'n']]],
          ...[0.3, 9, 1, 11, 2, 14, 3, 18, 4, 22, 5, 27],
        ] as unknown as ExpressionSpecification,
        'circle-stroke-color': color,
        'circle-stroke-width': 1.75,
        'circle-pitch-alignment': 'viewport',
      },
    },
    {
      id: 'cluster-counts',
      type: 'symbol',
      source: 'phenomena',
      filter: ['has', 'n'],
      layout: {
        'text-field': abbreviated,
        'text-font': FONT,
        'text-size': 11,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': css('--ink') },
    },
    {
      id: 'fan-legs',
      type: 'symbol',
      source: 'fan',
      layout: {
        'icon-image': 'leg',
        'icon-size': ['/', ['get', 'reach'], 64],
        'icon-rotate': ['get', 'angle'],
        'icon-anchor': 'bottom',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    point('fan', 'fan-points'),
  ];
}

/** 950, 1.2k, 13k. */
const abbreviated: ExpressionSpecification = [
  'case',
  ['<', ['get', 'n'], 1000],
  ['to-string', ['get', 'n']],
  ['<', ['get', 'n'], 9_950],
  ['concat', ['number-format', ['/', ['get', 'n'], 1000], { 'max-fraction-digits': 1 }], 'k'],
  ['concat', ['number-format', ['/', ['get', 'n'], 1000], { 'max-fraction-digits': 0 }], 'k'],
];
