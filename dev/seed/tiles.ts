import {
  familiesOf,
  MAP_STATE_PATH,
  type MapPoint,
  type MappedPhenomenon,
  type MapState,
  mapPlacePath,
  mapPointOf,
  PHENOMENA_COLLECTION,
  tileDocumentPath,
  tileId,
  tileIndexId,
  tileIndexSchema,
  tileSchema,
} from '@nest/model';
import { type SeedDocument, seedDocument } from './seed-document.ts';

const PHENOMENON_PATH = new RegExp(`^${PHENOMENA_COLLECTION}/([^/]+)$`);

/** The map's tiles for the phenomena among some documents, and the record of their content. */
export function tileDocuments(documents: readonly SeedDocument[]): SeedDocument[] {
  const points = documents.flatMap(({ path, data }): MapPoint[] => {
    const id = PHENOMENON_PATH.exec(path)?.[1];
    const point = id ? mapPointOf(id, data as MappedPhenomenon) : null;
    return point ? [point] : [];
  });
  const tiles = familiesOf(points).flatMap((family) => {
    const { audience } = family;
    return [
      ...family
        .tiles()
        .map((tile) =>
          seedDocument(tileDocumentPath(tileId(audience, tile.path)), tileSchema, tile),
        ),
      seedDocument(tileDocumentPath(tileIndexId(audience)), tileIndexSchema, family.index()),
    ];
  });
  const state: MapState = { status: 'idle', owner: null, leaseUntil: null };
  const places = points.map((point) => ({ path: mapPlacePath(point.id), data: { ...point } }));
  return [{ path: MAP_STATE_PATH, data: { ...state } }, ...places, ...tiles];
}
