import type { DocumentData, DocumentSnapshot } from 'firebase-admin/firestore';

/** Fields of a document as Firestore itself keeps them: each value with its type. */
export type RawFields = Record<string, RawValue>;
interface RawValue {
  mapValue?: { fields?: RawFields };
}

/**
 * The SDK turns a double without fraction into an integer when it writes what it read, and integers
 * beyond 2^53 into something near. What is moved to the trash must come back bit for bit, so copies
 * are made of the protocol's own values.
 *
 * @throws TypeError if the SDK no longer shows them
 */
export function rawFields(snapshot: DocumentSnapshot): RawFields {
  const { _fieldsProto: fields } = snapshot as unknown as { _fieldsProto?: RawFields };
  if (!fields) throw new TypeError(`${snapshot.ref.path} has no raw fields.`);
  return fields;
}

/** Data that the SDK writes as exactly these fields. It asks values that have a `toProto` for it. */
export function asRaw(fields: RawFields): DocumentData {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      Object.defineProperty({}, 'toProto', { value: () => value, enumerable: false }),
    ]),
  );
}

/** A map that holds such fields, for a document that has others beside them. */
export const rawMap = (fields: RawFields): RawValue => ({ mapValue: { fields } });

/** The fields of a map within a document. */
export function fieldsOfMap(snapshot: DocumentSnapshot, name: string): RawFields {
  return rawFields(snapshot)[name]?.mapValue?.fields ?? {};
}
