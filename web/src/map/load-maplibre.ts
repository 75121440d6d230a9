import type { MapSurface } from './map-surface.ts';
import type { SurfaceOptions } from './surface-options.ts';

/**
 * Creates the MapLibre map in an element; its code is loaded on demand.
 * @throws when the code cannot be loaded or WebGL 2 is not available
 */
export async function loadMapLibreSurface(
  container: HTMLElement,
  options: SurfaceOptions,
): Promise<MapSurface> {
  const { createMapLibreSurface } = await import('./maplibre/maplibre-surface.ts');
  return createMapLibreSurface(container, options);
}
