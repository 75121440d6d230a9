import type { LayerSpecification, ProjectionSpecification, StyleSpecification } from 'maplibre-gl';
import type { LayerId } from '../layers/layer-list.ts';
import type { MapProjection } from '../map-surface.ts';
import { baseSources, groundLayers, labelLayers } from './base/base-style.ts';
import {
  highOverlayLayers,
  lowOverlayLayers,
  overlaySources,
  shootLayers,
} from './overlays/overlay-style.ts';
import { cellLayers, phenomenaLayers, phenomenaSources } from './phenomena/phenomena-style.ts';
import type { Tokens } from './tokens.ts';

/** The style's layers from the ground up, and where our own two stand among them. */
export function styleLayers(tokens: Tokens) {
  return {
    ground: groundLayers(tokens),
    /** The night is drawn before these. */
    low: [
      ...cellLayers(tokens),
      ...labelLayers(tokens),
      ...shootLayers(tokens),
      ...lowOverlayLayers(tokens),
    ],
    /** The aircraft are drawn before these. */
    high: [...phenomenaLayers(tokens), ...highOverlayLayers(tokens)],
  };
}

/** No `glyphs`: names are drawn with the fonts of the page. */
export function mapStyle(tokens: Tokens, projection: MapProjection): StyleSpecification {
  const { ground, low, high } = styleLayers(tokens);
  return {
    version: 8,
    sources: { ...baseSources(), ...phenomenaSources(), ...overlaySources() },
    layers: [...ground, ...low, ...high],
    projection: projectionSpec(projection),
    // Names are no news that has to fade in.
    transition: { duration: 0, delay: 0 },
  };
}

/**
 * A globe turns flat between these zooms. MapLibre would do so at 11 to 12, where single floats and
 * the exponential of weak graphics processors already displace what it draws by many pixels.
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

/** The style's layers that each layer of the list switches; our own two switch themselves. */
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
