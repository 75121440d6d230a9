import type { CoarseArrays, PhenomenaArrays } from '../../layers/layer-data.ts';

/** The worker's columns of phenomena: no ids, since features are identified by row. */
export interface PhenomenaColumns {
  points: Omit<PhenomenaArrays, 'ids' | 'observedAtMs'>;
  coarse: CoarseArrays | null;
}

export type GeoRequest =
  | { kind: 'world'; detail: '110m' | '50m' }
  | { kind: 'cities' }
  | { kind: 'phenomena'; feed: number; data: PhenomenaColumns };

export type GeoAnswer = { id: number } & ({ urls: Record<string, string> } | { error: string });
