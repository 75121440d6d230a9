import type { Feature } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { CLUSTER_MAX_ZOOM, MAX_SPIDERFIED, spiderfyArms } from '../../layers/spiderfy.ts';

/** A spider closes when the zoom has changed by this much. */
const CLOSE_ZOOM = 0.5;

/** Opens clusters: by zooming in until they split, or spiderfied if their points coincide. */
export class SpiderfyControl {
  readonly #map: MapLibre;
  #openZoom: number | null = null;

  constructor(map: MapLibre) {
    this.#map = map;
    map.on('zoom', () => {
      if (this.#openZoom !== null && Math.abs(map.getZoom() - this.#openZoom) > CLOSE_ZOOM) {
        this.close();
      }
    });
  }

  async openCluster(feature: Feature): Promise<void> {
    const center = centerOf(feature);
    const id = feature.properties?.cluster_id as number | undefined;
    const source = this.#map.getSource<GeoJSONSource>('phenomena');
    if (!source) return;
    // A coarse cell is not a cluster of points: closer up there are points.
    const zoom =
      id === undefined ? this.#map.getZoom() + 2 : await source.getClusterExpansionZoom(id);
    if (id === undefined || zoom <= CLUSTER_MAX_ZOOM) {
      this.#map.easeTo({ center, zoom, duration: 400 });
      return;
    }
    this.open(center, await source.getClusterLeaves(id, MAX_SPIDERFIED, 0));
  }

  open(center: [number, number], leaves: readonly Feature[]): void {
    const arms = spiderfyArms(leaves.length);
    this.#openZoom = this.#map.getZoom();
    this.#set(
      leaves.slice(0, arms.length).map((leaf, i): Feature => {
        const { x = 0, y = 0, angleDeg = 0, reachPx = 0 } = arms[i] ?? {};
        return {
          type: 'Feature',
          properties: { ...leaf.properties, offset: [x, y], angle: angleDeg, reach: reachPx },
          geometry: { type: 'Point', coordinates: center },
        };
      }),
    );
  }

  close(): void {
    if (this.#openZoom === null) return;
    this.#openZoom = null;
    this.#set([]);
  }

  #set(features: Feature[]): void {
    const source = this.#map.getSource<GeoJSONSource>('fan');
    source?.setData({ type: 'FeatureCollection', features });
  }
}

export function centerOf({ geometry }: Feature): [number, number] {
  const [longitude = 0, latitude = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
  return [longitude, latitude];
}
