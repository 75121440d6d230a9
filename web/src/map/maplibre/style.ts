import type { LayerSpecification, ProjectionSpecification, StyleSpecification } from 'maplibre-gl';
import type { LayerId } from '../layers/layer-list.ts';
import type { Tokens } from '../layers/tokens.ts';
import type { MapProjection } from '../map-surface.ts';
import { baseSources, groundLayers, labelLayers } from './base/base-style.ts';
import {
  highOverlayLayers,
  lowOverlayLayers,
  overlaySources,
  shootLayers,
} from './overlays/overlay-style.ts';
import { cellLayers, phenomenaLayers, phenomenaSources } from './phenomena/phenomena-style.ts';

/** The style's layers from the bottom up, and the positions of our own two. */
export function styleLayers(tokens: Tokens) {
  return {
    ground: groundLayers(tokens),
    /** The night is drawn below these. */
    low: [
      ...cellLayers(tokens),
      ...labelLayers(tokens),
      ...shootLayers(tokens),
      ...lowOverlayLayers(tokens),
    ],
    /** The aircraft are drawn below these. */
    high: [...phenomenaLayers(tokens), ...highOverlayLayers(tokens)],
  };
}

/** No `glyphs`: names are drawn with the page's fonts. */
export function mapStyle(tokens: Tokens, projection: MapProjection): StyleSpecification {
  const { ground, low, high } = styleLayers(tokens);
  return {
    version: 8,
    sources: { ...baseSources(), ...phenomenaSources(), ...overlaySources() },
    layers: [...ground, ...low, ...high],
    projection: projectionSpec(projection),
    // Names do not need to fade in.
    transition: { duration: 0, delay: 0 },
  };
}

/**
 * A globe becomes flat between these zooms. MapLibre would do so at 11 to 12, where the
 * single-precision floats and exponentials of weak GPUs already displace features by many pixels.
 */
const FLAT_FROM_ZOOM = 7;
const FLAT_AT_ZOOM = 8.5;

export const projectionSpec = (projection: MapProjection): ProjectionSpecification => ({
  type:
    projection === 'flat'
      ? 'mercator'
      : [
          'interpolate',
          ['linear'],
          ['zoom'],
          FLAT_FROM_ZOOM,
          'vertical-perspective',
          FLAT_AT_ZOOM,
          'mercator',
        ],
});

/** The style's layers that each layer of the list controls; our own two control themselves. */
export const STYLE_LAYERS: Record<LayerId, readonly string[]> = {
  phenomena: [
    'cells',
    'cell-edges',
    'points',
    'clusters',
    'cluster-counts',
    'fan-legs',
    'fan-points',
  ],
  aircraft: ['trail'],
  shoots: ['shoot-looks', 'shoot-paths', 'shoot-starts'],
  night: [],
  labels: ['countries', 'cities'],
  borders: ['borders'],
  graticule: ['graticule'],
};

export const allLayers = (tokens: Tokens): LayerSpecification[] => {
  const { ground, low, high } = styleLayers(tokens);
  return [...ground, ...low, ...high];
};
