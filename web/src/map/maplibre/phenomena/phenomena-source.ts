import type { PhenomenaArrays, PhenomenaData } from '../../layers/layer-data.ts';
import type { GeoClient } from '../worker/geo-client.ts';
import type { SourceFeeder } from '../worker/source-feeder.ts';

/**
 * Feeds phenomena to the map. While the worker is busy, only the newest data waits. Features have
 * the number of their data besides their row, so that a click on an older image finds its record.
 */
export class PhenomenaSource {
  readonly #geo: GeoClient;
  readonly #feeder: SourceFeeder;
  readonly #fed: { feed: number; points: PhenomenaArrays }[] = [];
  #waiting: PhenomenaData | null = null;
  #isBusy = false;
  #feed = 0;

  constructor(geo: GeoClient, feeder: SourceFeeder) {
    this.#geo = geo;
    this.#feeder = feeder;
  }

  set(data: PhenomenaData | null): void {
    this.#waiting = data ?? NOTHING;
    if (!this.#isBusy) void this.#run();
  }

  /** The data that a feature was created from. */
  pointsOf(feed: number): PhenomenaArrays | undefined {
    return this.#fed.find((each) => each.feed === feed)?.points;
  }

  async #run(): Promise<void> {
    this.#isBusy = true;
    for (let data = this.#waiting; data; data = this.#waiting) {
      this.#waiting = null;
      const feed = ++this.#feed;
      // Copies, since the arrays stay in use here: transferring them costs less than cloning.
      const points = {
        longitude: data.points.longitude.slice(),
        latitude: data.points.latitude.slice(),
        category: data.points.category.slice(),
        status: data.points.status.slice(),
        obscured: data.points.obscured.slice(),
      };
      const urls = await this.#geo.ask(
        { kind: 'phenomena', feed, data: { points, coarse: data.coarse } },
        Object.values(points).map(({ buffer }) => buffer),
      );
      this.#fed.push({ feed, points: data.points });
      if (this.#fed.length > KEPT_FEEDS) this.#fed.shift();
      this.#feeder.set('phenomena', urls.phenomena);
      this.#feeder.set('cells', urls.cells);
    }
    this.#isBusy = false;
  }
}

const KEPT_FEEDS = 3;
const NOTHING: PhenomenaData = {
  points: {
    ids: [],
    longitude: new Float64Array(),
    latitude: new Float64Array(),
    observedAtMs: new Float64Array(),
    category: new Uint8Array(),
    status: new Uint8Array(),
    obscured: new Uint8Array(),
  },
  coarse: null,
};
