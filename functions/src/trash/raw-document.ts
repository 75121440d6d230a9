import type { DocumentData, DocumentSnapshot } from 'firebase-admin/firestore';

/** Fields of a document as Firestore stores them: each value with its type. */
export type RawFields = Record<string, RawValue>;
interface RawValue {
  mapValue?: { fields?: RawFields };
}

/**
 * When the SDK writes data that it has read, it turns a double without a fraction into an integer,
 * and rounds integers beyond 2^53. Restoring from the trash must be exact, so copies use the
 * protocol's own values.
 *
 * @throws TypeError if the SDK no longer exposes them
 */
export function rawFields(snapshot: DocumentSnapshot): RawFields {
  const { _fieldsProto: fields } = snapshot as unknown as { _fieldsProto?: RawFields };
  if (!fields) throw new TypeError(`${snapshot.ref.path} has no raw fields.`);
  return fields;
}

/** Data that the SDK writes as exactly these fields. It calls `toProto` on values that have it. */
export function asRaw(fields: RawFields): DocumentData {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      Object.defineProperty({}, 'toProto', { value: () => value, enumerable: false }),
    ]),
  );
}

/** A map with such fields, for a document that also has others. */
export const rawMap = (fields: RawFields): RawValue => ({ mapValue: { fields } });

/** The fields of a map within a document. */
export function fieldsOfMap(snapshot: DocumentSnapshot, name: string): RawFields {
  return rawFields(snapshot)[name]?.mapValue?.fields ?? {};
}
