import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Tokens } from '../../layers/tokens.ts';
import { emptySource } from '../empty-source.ts';
import { graticule } from './graticule.ts';

export const FONT = ['Inter Variable'];

export const baseSources = (): Record<string, SourceSpecification> => ({
  land: emptySource({ maxzoom: 12, tolerance: 0.3 }),
  coast: emptySource({ maxzoom: 12, tolerance: 0.3 }),
  borders: emptySource({ maxzoom: 12, tolerance: 0.3 }),
  graticule: { type: 'geojson', data: graticule(), maxzoom: 8 },
  countries: emptySource({ maxzoom: 6 }),
  cities: emptySource({ maxzoom: 10 }),
});

/** Sea, land and lines, below the night. */
export function groundLayers(tokens: Tokens): LayerSpecification[] {
  const { css } = tokens;
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': css('--map-sea') } },
    {
      id: 'land',
      type: 'fill',
      source: 'land',
      paint: { 'fill-color': css('--map-land'), 'fill-antialias': false },
    },
    {
      id: 'graticule',
      type: 'line',
      source: 'graticule',
      filter: ['<=', ['get', 'fromZoom'], ['zoom']],
      paint: { 'line-color': css('--map-grid'), 'line-width': 0.75 },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      minzoom: 1.4,
      paint: {
        'line-color': css('--map-border'),
        'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.6, 6, 1.1, 10, 1.6],
      },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'coast',
      paint: {
        'line-color': css('--map-coast'),
        'line-width': ['interpolate', ['linear'], ['zoom'], 0, 0.7, 6, 1.2],
      },
    },
  ];
}

/** Names, above the night and below the data. */
export function labelLayers(tokens: Tokens): LayerSpecification[] {
  const { css } = tokens;
  const halo = { 'text-halo-color': css('--map-land', 0.85), 'text-halo-width': 1.2 };
  return [
    {
      id: 'countries',
      type: 'symbol',
      source: 'countries',
      minzoom: 1.8,
      maxzoom: 8,
      filter: [
        '>=',
        ['get', 'km2'],
        ['step', ['zoom'], 1_500_000, 2.4, 600_000, 3, 200_000, 3.8, 60_000, 4.6, 10_000, 5.4, 0],
      ],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.12,
        'text-max-width': 8,
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, 9.5, 5, 12, 8, 14],
        'symbol-sort-key': ['-', 0, ['get', 'km2']],
        'text-padding': 6,
      },
      paint: { 'text-color': css('--ink-3'), ...halo },
    },
    {
      id: 'cities',
      type: 'symbol',
      source: 'cities',
      minzoom: 3.4,
      filter: [
        '>=',
        ['+', ['get', 'thousands'], ['case', ['get', 'capital'], 600, 0]],
        ['step', ['zoom'], 6_000, 4.2, 2_500, 5, 900, 5.8, 350, 6.6, 120, 7.4, 30, 8.2, 0],
      ],
      layout: {
        'icon-image': ['case', ['get', 'capital'], 'city-capital', 'city'],
        'icon-optional': true,
        'text-field': ['get', 'name'],
        'text-font': FONT,
        'text-size': ['interpolate', ['linear'], ['zoom'], 4, 10.5, 9, 13.5],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.55,
        'text-justify': 'auto',
        'text-max-width': 8,
        'symbol-sort-key': ['-', 0, ['get', 'thousands']],
        'text-padding': 8,
      },
      paint: { 'text-color': css('--ink-2'), ...halo },
    },
  ];
}
