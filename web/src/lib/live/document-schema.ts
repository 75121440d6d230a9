import { isTimestamp } from '@nest/model';
import { Bytes, type DocumentData, GeoPoint as FirestoreGeoPoint } from 'firebase/firestore';

type FieldType = 'text' | 'number' | 'boolean' | 'timestamp' | 'list' | 'map' | 'bytes';
/** A field's type; with `?` it may be null. */
type FieldSpec = FieldType | `${FieldType}?`;

/** What documents of one kind look like, as far as a screen must rely on it. */
export interface DocumentSchema<T> {
  readonly name: string;
  readonly fields: { readonly [K in keyof T]: FieldSpec };
}

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
 * What is wrong with a document, or null. It looks at the types of fields only: the rules have
 * already judged the values, and a field that this build does not know is no fault.
 */
export function problemOf<T>(kind: DocumentSchema<T>, data: DocumentData): string | null {
  for (const [field, spec] of Object.entries<FieldSpec>(kind.fields)) {
    const optional = spec.endsWith('?');
    const type = (optional ? spec.slice(0, -1) : spec) as FieldType;
    const value: unknown = data[field];
    if (value === undefined) return `${field} is missing`;
    if (!(optional && value === null) && !TESTS[type](value)) return `${field} is not a ${type}`;
  }
  return null;
}
