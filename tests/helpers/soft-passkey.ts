import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const b64 = (data: Buffer | string) => Buffer.from(data).toString('base64url');

/** User present and verified. */
const USED = 0x05;
const WITH_KEY = 0x40;

/** An authenticator in software that signs as a phone does: WebAuthn level 2, ES256, attestation "none". */
export interface SoftPasskey {
  /** The answer to registration options. */
  readonly register: (challenge: string) => object;
  /** The answer to sign-in options. */
  readonly use: (challenge: string) => object;
}

export function softPasskey(origin: string, rpId = new URL(origin).hostname): SoftPasskey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const base = { id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {} };
  const head = (flags: number) => Buffer.concat([sha256(rpId), Buffer.from([flags, 0, 0, 0, 0])]);
  return {
    register: (challenge) => {
      const authData = Buffer.concat([
        head(USED | WITH_KEY),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        coseKey(publicKey),
      ]);
      return {
        ...base,
        response: {
          clientDataJSON: b64(clientData('webauthn.create', challenge)),
          attestationObject: b64(attestation(authData)),
          transports: ['internal'],
        },
      };
    },
    use: (challenge) => {
      const data = clientData('webauthn.get', challenge);
      const signature = sign('sha256', Buffer.concat([head(USED), sha256(data)]), privateKey);
      return {
        ...base,
        response: {
          clientDataJSON: b64(data),
          authenticatorData: b64(head(USED)),
          signature: b64(signature),
        },
      };
    },
  };
}

/** CBOR map {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const coordinate = (value: string) => Buffer.from(value, 'base64url');
  return Buffer.concat([
    Buffer.from('a50102032620012158', 'hex'),
    Buffer.from([32]),
    coordinate(x),
    Buffer.from('225820', 'hex'),
    coordinate(y),
  ]);
}

/** CBOR map {fmt: "none", attStmt: {}, authData: bytes}. */
const attestation = (authData: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
    Buffer.from([authData.length]),
    authData,
  ]);
