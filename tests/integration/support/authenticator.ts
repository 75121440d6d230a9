import {
  createHash,
  createSign,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** Encodes the few types of CBOR (RFC 8949) that WebAuthn needs. */
function cbor(value: number | string | Uint8Array | Map<number | string, unknown>): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') {
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  }
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const entries = [...value].flatMap(([key, item]) => [cbor(key), cbor(item as never)]);
  return Buffer.concat([head(5, value.size), ...entries]);
}

function head(major: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(major << 5) | count]);
  if (count < 256) return Buffer.from([(major << 5) | 24, count]);
  return Buffer.from([(major << 5) | 25, count >> 8, count & 255]);
}

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest();
const FLAGS = { present: 0x01, verified: 0x04, attested: 0x40 };

/** Deviations of a dishonest page or authenticator. */
export interface Deviation {
  origin?: string;
  rpId?: string;
  challenge?: string;
  type?: string;
  counter?: number;
  /** False: the user was only present, not verified. */
  verified?: boolean;
  userHandle?: string;
  /** Signs with another key. */
  key?: KeyObject;
}

interface Options {
  challenge: string;
  user?: { id: string };
}

/** A software authenticator: creates real attestations ("none") and ES256 assertions. */
export class SoftAuthenticator {
  readonly id = randomBytes(32).toString('base64url');
  counter = 0;
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private userHandle = '';
  private readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** Responds to the options of a registration. */
  register({ challenge, user }: Options, but: Deviation = {}) {
    // It keeps its first owner, whoever else tries to register it.
    this.userHandle ||= user?.id ?? '';
    const authData = Buffer.concat([
      this.authenticatorData(FLAGS.attested, but),
      Buffer.alloc(16),
      Buffer.from([0, 32]),
      Buffer.from(this.id, 'base64url'),
      this.coseKey(),
    ]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]);
    return this.credential({
      clientDataJSON: this.clientData('webauthn.create', challenge, but).toString('base64url'),
      attestationObject: cbor(attestation).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** Responds to the options of an authentication. */
  authenticate({ challenge }: Options, but: Deviation = {}) {
    this.counter += 1;
    const authenticatorData = this.authenticatorData(0, but);
    const clientData = this.clientData('webauthn.get', challenge, but);
    const signature = createSign('sha256')
      .update(Buffer.concat([authenticatorData, sha256(clientData)]))
      .sign(but.key ?? this.keys.privateKey);
    return this.credential({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: but.userHandle ?? this.userHandle,
    });
  }

  private credential<R>(response: R) {
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key' as const,
      authenticatorAttachment: 'platform',
      clientExtensionResults: {},
      response,
    };
  }

  private authenticatorData(flags: number, but: Deviation): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(but.counter ?? this.counter);
    const verified = but.verified === false ? 0 : FLAGS.verified;
    const rpId = but.rpId ?? new URL(this.origin).hostname;
    return Buffer.concat([sha256(rpId), Buffer.from([flags | FLAGS.present | verified]), counter]);
  }

  private clientData(type: string, challenge: string, but: Deviation): Buffer {
    return Buffer.from(
      JSON.stringify({
        type: but.type ?? type,
        challenge: but.challenge ?? challenge,
        origin: but.origin ?? this.origin,
        crossOrigin: false,
      }),
    );
  }

  private coseKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    return cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    );
  }
}
