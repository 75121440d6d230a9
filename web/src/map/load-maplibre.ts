import type { MapSurface } from './map-surface.ts';
import type { SurfaceOptions } from './surface-options.ts';

/**
 * Makes the natural map in an element; its code is loaded now and not before.
 * @throws when the code cannot be loaded or WebGL 2 cannot be had
 */
export async function loadMapLibreSurface(
  container: HTMLElement,
  options: SurfaceOptions,
): Promise<MapSurface> {
  const { createMapLibreSurface } = await import('./maplibre/maplibre-surface.ts');
  return createMapLibreSurface(container, options);
}
