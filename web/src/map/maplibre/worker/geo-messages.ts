import type { PhenomenaColumns } from '../../layers/geojson/phenomena-geojson.ts';

export type GeoRequest =
  | { kind: 'world'; detail: '110m' | '50m' }
  | { kind: 'cities' }
  | { kind: 'phenomena'; feed: number; data: PhenomenaColumns };

export type GeoAnswer = { id: number } & ({ urls: Record<string, string> } | { error: string });
