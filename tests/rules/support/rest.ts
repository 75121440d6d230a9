import { Bytes, FieldValue, GeoPoint, serverTimestamp, Timestamp } from 'firebase/firestore';
import { firestoreHost } from './environment.ts';
import type { Fields } from './operations.ts';

type Json = Record<string, unknown>;

/** A value as Firestore's JavaScript client encodes it. */
function encode(value: unknown): Json {
  if (value === null) return { nullValue: null };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value) && !Object.is(value, -0)) return { integerValue: `${value}` };
    if (Object.is(value, -0)) return { doubleValue: '-0' };
    return { doubleValue: Number.isFinite(value) ? value : `${value}` };
  }
  if (value instanceof Timestamp) {
    const seconds = new Date(value.seconds * 1000).toISOString().slice(0, 19);
    return { timestampValue: `${seconds}.${String(value.nanoseconds).padStart(9, '0')}Z` };
  }
  if (value instanceof GeoPoint) {
    const { latitude, longitude } = value;
    return { geoPointValue: { latitude, longitude } };
  }
  if (value instanceof Bytes) return { bytesValue: value.toBase64() };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(encode) } };
  return { mapValue: { fields: encodeFields(value as Fields) } };
}

const encodeFields = (fields: Fields): Json =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, encode(value)]));

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An unsigned ID token, which the emulators accept; `owner` bypasses the rules. */
export function tokenOf(project: string, uid: string, claims: object): string {
  const payload = {
    sub: uid,
    user_id: uid,
    aud: project,
    iss: `https://securetoken.google.com/${project}`,
    iat: 0,
    exp: 2 ** 31,
    ...claims,
  };
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(payload)}.`;
}

export interface RestWrite {
  readonly path: string;
  readonly fields: Fields;
  /** Fields to set to the server's time. */
  readonly serverTimes?: readonly string[];
}

const isServerTime = (value: unknown) =>
  value instanceof FieldValue && value.isEqual(serverTimestamp());

/** A document's write, with fields as the client SDK takes them. */
export function restWrite(path: string, document: Fields): RestWrite {
  const entries = Object.entries(document);
  return {
    path,
    fields: Object.fromEntries(entries.filter(([, value]) => !isServerTime(value))),
    serverTimes: entries.flatMap(([name, value]) => (isServerTime(value) ? [name] : [])),
  };
}

/** Attempts of a commit with contended documents; the client SDKs retry these, too. */
const MAX_ATTEMPTS = 5;

/** Commits writes with the REST API: thousands a minute, for which the client SDK is not suited. */
export async function commit(
  project: string,
  token: string,
  writes: readonly RestWrite[],
  attempt = 1,
): Promise<'allowed' | 'refused'> {
  const { host, port } = firestoreHost();
  const root = `projects/${project}/databases/(default)/documents`;
  const response = await fetch(`http://${host}:${port}/v1/${root}:commit`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      writes: writes.map(({ path, fields, serverTimes = [] }) => ({
        update: { name: `${root}/${path}`, fields: encodeFields(fields) },
        updateTransforms: serverTimes.map((fieldPath) => ({
          fieldPath,
          setToServerValue: 'REQUEST_TIME',
        })),
      })),
    }),
  });
  if (response.ok) return 'allowed';
  if (response.status === 403) return 'refused';
  if (response.status === 409 && attempt < MAX_ATTEMPTS) {
    return commit(project, token, writes, attempt + 1);
  }
  throw new Error(`${response.status} ${await response.text()}`);
}
