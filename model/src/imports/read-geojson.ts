import { type ElementResult, flatten, openJson } from './read-json.ts';
import type { ImportReader } from './record.ts';

/** Columns that a GeoJSON point fills. */
export const GEOJSON_COLUMNS = {
  longitude: 'geometry.longitude',
  latitude: 'geometry.latitude',
  elevationM: 'geometry.elevation',
} as const;

/** Opens a FeatureCollection, or one feature per line. Points only (RFC 7946, WGS 84). */
export function openGeoJson(text: string): ImportReader {
  return openJson(text, readFeature, 'features');
}

function readFeature(element: Record<string, unknown>): ElementResult {
  if (element.type !== 'Feature') {
    return fail('type', `is "${String(element.type).slice(0, 40)}", not a Feature.`);
  }
  const { properties, geometry, id } = element;
  const cells = isObject(properties) ? flatten(properties) : {};
  if (id !== undefined && !('id' in cells)) cells.id = String(id);
  if (geometry === null || geometry === undefined) return { ok: true, cells };
  if (!isObject(geometry) || geometry.type !== 'Point') {
    const type = isObject(geometry) ? String(geometry.type).slice(0, 40) : typeof geometry;
    return fail('geometry', `is a ${type}; only a Point can be imported.`);
  }
  const at = geometry.coordinates;
  if (!Array.isArray(at) || at.length < 2 || at.some((value) => typeof value !== 'number')) {
    return fail('geometry', 'must hold its longitude and latitude as two numbers.');
  }
  cells[GEOJSON_COLUMNS.longitude] = String(at[0]);
  cells[GEOJSON_COLUMNS.latitude] = String(at[1]);
  if (at.length > 2) cells[GEOJSON_COLUMNS.elevationM] = String(at[2]);
  return { ok: true, cells };
}

const fail = (field: string, reason: string): ElementResult => ({
  ok: false,
  error: { field, reason },
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
