import type { GoogleConfig } from './google/google-surface.ts';
import { loadMapLibreSurface } from './load-maplibre.ts';
import type { MapSurface } from './map-surface.ts';
import type { SurfaceOptions } from './surface-options.ts';

export interface OpenOptions extends SurfaceOptions {
  /** Which map is wanted. */
  prefer: MapSurface['kind'];
  google: GoogleConfig;
}

export interface SurfaceListener {
  /**
   * The map that is there now. Called again with the natural map if Google's fails later.
   * @param notice one sentence why the map that was wanted is not shown, or null
   */
  onSurface(surface: MapSurface, notice: string | null): void;
  /** No map can be had at all. */
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
 * Opens the map that is wanted in an element. Google's gives way to the natural map, where it was
 * looking, whenever it cannot be had: no key, a key that is refused, a script that is blocked or slow.
 * @returns frees whatever is open
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

/** Errors with words for people are ours; others, as of a chunk that cannot be loaded, are not. */
const messageOf = (error: unknown, otherwise: string): string =>
  error instanceof Error && error.name !== 'TypeError' && error.message !== ''
    ? error.message
    : otherwise;
