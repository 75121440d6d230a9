import { isTimestamp } from '@nest/model';
import { Bytes, type DocumentData, GeoPoint as FirestoreGeoPoint } from 'firebase/firestore';

type FieldType = 'text' | 'number' | 'boolean' | 'timestamp' | 'list' | 'map' | 'bytes';
/** A field's type; `?` means that it may be null. */
type FieldSpec = FieldType | `${FieldType}?`;

/** The fields of a document that screens rely on, with their types. */
export type DocumentSchema<T> = { readonly [K in keyof T]: FieldSpec };

const TESTS: Record<FieldType, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  timestamp: isTimestamp,
  list: Array.isArray,
  map: (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof FirestoreGeoPoint) &&
    !(value instanceof Bytes),
  bytes: (value) => value instanceof Bytes,
};

/**
 * The problem of a document, or null. It only checks the types of fields: the rules have already
 * checked the values, and a field unknown to this build is not a problem. The tables of types are
 * made from the model's Zod schemas, since lists are shown before Zod is loaded.
 */
export function problemOf<T>(schema: DocumentSchema<T>, data: DocumentData): string | null {
  for (const [field, spec] of Object.entries<FieldSpec>(schema)) {
    const optional = spec.endsWith('?');
    const type = (optional ? spec.slice(0, -1) : spec) as FieldType;
    const value: unknown = data[field];
    if (value === undefined) return `${field} is missing`;
    if (!(optional && value === null) && !TESTS[type](value)) return `${field} is not a ${type}`;
  }
  return null;
}
