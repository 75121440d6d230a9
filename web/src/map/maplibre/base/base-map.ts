import type { Map as MapLibre } from 'maplibre-gl';
import type { GeoClient } from '../worker/geo-client.ts';
import type { SourceFeeder } from '../worker/source-feeder.ts';

/** From this zoom on, the coarse coastline looks angular. */
const FINE_FROM_ZOOM = 2.8;

/** Loads the world: the coarse one immediately, cities next, the fine one in close views. */
export class BaseMap {
  readonly #map: MapLibre;
  readonly #geo: GeoClient;
  readonly #feeder: SourceFeeder;
  #isFine = false;

  constructor(map: MapLibre, geo: GeoClient, feeder: SourceFeeder) {
    this.#map = map;
    this.#geo = geo;
    this.#feeder = feeder;
    this.#load().catch(() => {
      // Parts of the map that could not be fetched are fetched when the network is back.
      window.addEventListener('online', () => void this.#load().catch(() => {}), { once: true });
    });
    map.on('moveend', () => void this.#refine());
  }

  async #load(): Promise<void> {
    await this.#world('110m');
    await this.#refine();
    const { cities } = await this.#geo.ask({ kind: 'cities' });
    this.#feeder.set('cities', cities);
  }

  async #refine(): Promise<void> {
    if (this.#isFine || this.#map.getZoom() < FINE_FROM_ZOOM) return;
    this.#isFine = true;
    await this.#world('50m').catch(() => {
      this.#isFine = false;
    });
  }

  async #world(detail: '110m' | '50m'): Promise<void> {
    const urls = await this.#geo.ask({ kind: 'world', detail });
    // The coarse world may arrive after the fine one.
    if (detail === '110m' && this.#isFine) return;
    for (const [source, url] of Object.entries(urls)) this.#feeder.set(source, url);
  }
}
