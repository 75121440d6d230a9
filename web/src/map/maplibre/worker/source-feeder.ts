import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';

/** Gives sources the addresses of their data, and gives them again to a recreated style. */
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
