import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';

/** Gives sources the URLs of their data, also after a style is recreated. */
export class SourceFeeder {
  readonly #map: MapLibre;
  readonly #urls = new Map<string, string>();

  constructor(map: MapLibre) {
    this.#map = map;
  }

  set(source: string, url: string | undefined): void {
    if (url === undefined) return;
    this.#urls.set(source, url);
    if (this.#map.style) this.#map.getSource<GeoJSONSource>(source)?.setData(url);
  }

  refill(): void {
    for (const [source, url] of this.#urls)
      this.#map.getSource<GeoJSONSource>(source)?.setData(url);
  }
}
