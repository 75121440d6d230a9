import { PHENOMENON_STATUSES } from '@nest/model';
import Supercluster, { type PointFeature } from 'supercluster';
import { phenomenaGeoJson } from '../layers/geojson/phenomena-geojson.ts';
import type { PhenomenaArrays, PhenomenaData } from '../layers/layer-data.ts';
import { CLUSTER_MAX_ZOOM } from '../layers/spiderfy.ts';
import type { Bounds } from '../map-surface.ts';

const STATUSES = PHENOMENON_STATUSES.length;
const RADIUS_PX = 46;

interface PointProperties {
  row: number;
  status: number;
  category: number;
  obscured?: 1;
  n?: number;
  [count: `c${number}`]: number;
}
interface ClusterCounts {
  counts: number[];
}

/** A marker on the map: one phenomenon, or several. */
export type PhenomenaMark = { longitude: number; latitude: number } & (
  | { kind: 'one'; row: number; status: number; category: number; obscured: boolean }
  | {
      kind: 'several';
      count: number;
      /** The most frequent status among them. */
      status: number;
      /** Null for a coarse cell, whose points are not loaded. */
      clusterId: number | null;
    }
);

/** The cells of obscured phenomena as rings. */
export type CellRing = [number, number][];

/** Phenomena clustered by location; the same index as that of the MapLibre map, in this thread. */
export class Clusters {
  readonly points: PhenomenaArrays;
  readonly cells: CellRing[];
  readonly #index: Supercluster<PointProperties, ClusterCounts>;

  constructor({ points, coarse }: PhenomenaData) {
    this.points = points;
    const { phenomena: features, cells } = phenomenaGeoJson({ points, coarse }, 0);
    this.cells = cells.features.map(({ geometry }) =>
      geometry.type === 'Polygon' ? (geometry.coordinates[0] as CellRing) : [],
    );
    this.#index = new Supercluster<PointProperties, ClusterCounts>({
      radius: RADIUS_PX,
      maxZoom: CLUSTER_MAX_ZOOM,
      map: (properties) => ({ counts: countsOf(properties) }),
      reduce: (sum, { counts }) => {
        sum.counts = sum.counts.map((count, status) => count + (counts[status] ?? 0));
      },
    });
    this.#index.load(features.features as PointFeature<PointProperties>[]);
  }

  /** The marks in a box at a zoom. */
  marks({ west, south, east, north }: Bounds, zoom: number): PhenomenaMark[] {
    const eastward = east < west ? east + 360 : east;
    const level = Math.max(0, Math.floor(zoom));
    return this.#index
      .getClusters([west, south, eastward, north], level)
      .map((feature): PhenomenaMark => {
        const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
        const { properties } = feature;
        if (properties && 'cluster_id' in properties) {
          const { counts, cluster_id } = properties;
          return { longitude, latitude, ...several(counts), clusterId: cluster_id };
        }
        const { row, status, category, obscured, n } = properties as PointProperties;
        if (n !== undefined) {
          const counts = countsOf(properties as PointProperties);
          return { longitude, latitude, ...several(counts), clusterId: null };
        }
        return {
          longitude,
          latitude,
          kind: 'one',
          row,
          status,
          category,
          obscured: obscured === 1,
        };
      });
  }

  /** The zoom at which a cluster splits; null if its points coincide. */
  expansionZoom(clusterId: number): number | null {
    const zoom = this.#index.getClusterExpansionZoom(clusterId);
    return zoom <= CLUSTER_MAX_ZOOM ? zoom : null;
  }

  /** Rows of a cluster's points. */
  rows(clusterId: number, limit: number): number[] {
    return this.#index
      .getLeaves(clusterId, limit)
      .map(({ properties }) => (properties as PointProperties).row)
      .filter((row) => row !== undefined);
  }
}

function countsOf(properties: PointProperties): number[] {
  return Array.from({ length: STATUSES }, (_, status) =>
    properties.n === undefined
      ? Number(properties.status === status)
      : (properties[`c${status}`] ?? 0),
  );
}

function several(counts: readonly number[]) {
  return {
    kind: 'several' as const,
    count: counts.reduce((sum, count) => sum + count, 0),
    status: counts.indexOf(Math.max(...counts)),
  };
}
