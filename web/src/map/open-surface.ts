import type { GoogleConfig } from './google/google-surface.ts';
import { loadMapLibreSurface } from './load-maplibre.ts';
import type { MapSurface } from './map-surface.ts';
import type { SurfaceOptions } from './surface-options.ts';

export interface OpenOptions extends SurfaceOptions {
  /** The requested map. */
  prefer: MapSurface['kind'];
  google: GoogleConfig;
}

export interface SurfaceListener {
  /**
   * The current map. Called again with the MapLibre map if Google's fails later.
   * @param notice one sentence why the requested map is not shown, or null
   */
  onSurface(surface: MapSurface, notice: string | null): void;
  /** No map is available at all. */
  onFailed(message: string): void;
}

/** For tests. */
export interface Makers {
  natural: typeof loadMapLibreSurface;
  google(
    container: HTMLElement,
    options: SurfaceOptions,
    config: GoogleConfig,
  ): Promise<MapSurface>;
}

const MAKERS: Makers = {
  natural: loadMapLibreSurface,
  google: async (...request) =>
    (await import('./google/google-surface.ts')).createGoogleSurface(...request),
};

const NOT_LOADED = 'Google Maps could not be loaded: the natural map is shown.';

/**
 * Opens the requested map in an element. The MapLibre map replaces Google's, with the same view,
 * whenever that is not available: no key, a refused key, a blocked or slow script.
 * @returns a function that frees the open map
 */
export function openSurface(
  container: HTMLElement,
  options: OpenOptions,
  listener: SurfaceListener,
  makers: Makers = MAKERS,
): () => void {
  const { prefer, google, ...surfaceOptions } = options;
  let isClosed = false;
  let current: MapSurface | null = null;
  const show = (surface: MapSurface, notice: string | null) => {
    if (isClosed) return surface.destroy();
    current = surface;
    listener.onSurface(surface, notice);
  };
  const openNatural = async (view: SurfaceOptions['view'], notice: string | null) => {
    if (isClosed) return;
    try {
      show(await makers.natural(container, { ...surfaceOptions, ...(view && { view }) }), notice);
    } catch (error) {
      if (!isClosed) listener.onFailed(messageOf(error, 'The map could not be drawn.'));
    }
  };
  const openGoogle = async () => {
    try {
      const surface = await makers.google(container, surfaceOptions, google);
      surface.on('condition', (condition) => {
        if (condition.state !== 'failed' || current !== surface) return;
        const view = surface.getView();
        current = null;
        surface.destroy();
        void openNatural({ ...view, projection: 'flat' }, condition.message);
      });
      show(surface, null);
    } catch (error) {
      await openNatural(surfaceOptions.view, messageOf(error, NOT_LOADED));
    }
  };
  void (prefer === 'google' ? openGoogle() : openNatural(surfaceOptions.view, null));
  return () => {
    isClosed = true;
    current?.destroy();
    current = null;
  };
}

/**
 * Errors with a message for display are ours; others, such as of a chunk that cannot be loaded, are
 * not.
 */
const messageOf = (error: unknown, otherwise: string): string =>
  error instanceof Error && error.name !== 'TypeError' && error.message !== ''
    ? error.message
    : otherwise;
