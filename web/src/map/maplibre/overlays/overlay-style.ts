import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { ALTITUDE_STOPS_M, ALTITUDE_TOKENS, NO_ALTITUDE_TOKEN } from '../../layers/altitude.ts';
import type { Tokens } from '../../layers/tokens.ts';
import { FONT } from '../base/base-style.ts';
import { emptySource } from '../empty-source.ts';

export const overlaySources = (): Record<string, SourceSpecification> => ({
  shoots: emptySource(),
  overlays: emptySource({ tolerance: 0.2 }),
});

const isKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];

const wedge = (id: string, source: string): LayerSpecification => ({
  id,
  type: 'symbol',
  source,
  filter: isKind('look'),
  layout: {
    'icon-image': 'wedge',
    'icon-anchor': 'bottom',
    'icon-rotate': ['get', 'azimuth'],
    'icon-rotation-alignment': 'map',
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
    ...(source === 'shoots' && {
      'icon-size': ['interpolate', ['linear'], ['zoom'], 10, 0.3, 14, 0.6, 17, 1],
    }),
  },
  ...(source === 'shoots' && { minzoom: 10 }),
});

export function shootLayers({ css }: Tokens): LayerSpecification[] {
  const color = css('--focus');
  return [
    wedge('shoot-looks', 'shoots'),
    {
      id: 'shoot-paths',
      type: 'line',
      source: 'shoots',
      filter: isKind('path'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': color,
        'line-width': ['interpolate', ['linear'], ['zoom'], 4, 1.5, 14, 2.5],
      },
    },
    {
      id: 'shoot-starts',
      type: 'symbol',
      source: 'shoots',
      filter: isKind('start'),
      minzoom: 3,
      layout: {
        'icon-image': 'shoot',
        'icon-size': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 9, 1],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
  ];
}

/** Areas and lines of the selection, below the aircraft. */
export function lowOverlayLayers({ css }: Tokens): LayerSpecification[] {
  const area = (id: string, color: string, edge: string): LayerSpecification[] => [
    {
      id,
      type: 'fill',
      source: 'overlays',
      filter: isKind(id),
      paint: { 'fill-color': color, 'fill-antialias': false },
    },
    {
      id: `${id}-edge`,
      type: 'line',
      source: 'overlays',
      filter: isKind(id),
      paint: { 'line-color': edge, 'line-width': 1.25 },
    },
  ];
  return [
    ...area('uncertainty', css('--ink', 0.08), css('--ink', 0.7)),
    ...area('cell', css('--ink', 0.08), css('--ink', 0.7)),
    ...area('device-area', css('--info', 0.1), css('--info', 0.5)),
    {
      id: 'trail',
      type: 'line',
      source: 'overlays',
      filter: isKind('trail'),
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': altitudeColor(css), 'line-width': 2 },
    },
    {
      id: 'measure',
      type: 'line',
      source: 'overlays',
      filter: isKind('measure'),
      paint: { 'line-color': css('--ink'), 'line-width': 1.5, 'line-dasharray': [3, 2] },
    },
  ];
}

function altitudeColor(css: Tokens['css']): ExpressionSpecification {
  const stops = ALTITUDE_STOPS_M.flatMap((metres, i) => [
    metres,
    css(ALTITUDE_TOKENS[i] ?? NO_ALTITUDE_TOKEN),
  ]);
  return [
    'interpolate',
    ['linear'],
    ['get', 'altitude'],
    ...[-1, css(NO_ALTITUDE_TOKEN), ...stops],
  ] as unknown as ExpressionSpecification;
}

/** Marks of the selection, above everything. */
export function highOverlayLayers({ css }: Tokens): LayerSpecification[] {
  const dot = (id: string, radius: number, color: string, edge: string): LayerSpecification => ({
    id,
    type: 'circle',
    source: 'overlays',
    filter: isKind(id),
    paint: {
      'circle-radius': radius,
      'circle-color': color,
      'circle-stroke-color': edge,
      'circle-stroke-width': 2,
      'circle-pitch-alignment': 'viewport',
    },
  });
  return [
    wedge('detail-look', 'overlays'),
    dot('chosen', 14, css('--ink', 0), css('--ink')),
    dot('measure-point', 3.5, css('--surface'), css('--ink')),
    dot('device', 5.5, css('--info'), css('--surface')),
    {
      id: 'pin',
      type: 'symbol',
      source: 'overlays',
      filter: isKind('pin'),
      layout: { 'icon-image': 'pin', 'icon-anchor': 'bottom', 'icon-allow-overlap': true },
    },
    {
      id: 'measure-labels',
      type: 'symbol',
      source: 'overlays',
      filter: isKind('measure-label'),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': FONT,
        'text-size': 12,
      },
      paint: {
        'text-color': css('--ink'),
        'text-halo-color': css('--surface', 0.95),
        'text-halo-width': 2,
      },
    },
  ];
}
